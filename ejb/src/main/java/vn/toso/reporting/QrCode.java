package vn.toso.reporting;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** An address as squares that a camera reads: drawn as lines on paper and on pages, never as a picture of dots. */
public final class QrCode {
    /** Empty squares around it, as the standard asks, so that a camera finds its edge. */
    public static final int MARGIN = 4;

    private final io.nayuki.qrcodegen.QrCode code;

    private QrCode(io.nayuki.qrcodegen.QrCode code) {
        this.code = code;
    }

    /** Readable with a seventh of it dirty or worn off. */
    public static QrCode of(String text) {
        return new QrCode(io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM));
    }

    /** How many squares wide and high, with the margin. */
    public int size() {
        return code.size + 2 * MARGIN;
    }

    /** @return whether the square is dark; in the margin and beyond it none is */
    public boolean isDark(int x, int y) {
        return code.getModule(x - MARGIN, y - MARGIN);
    }

    /** How many dark squares begin at this one, in its row. */
    public int run(int x, int y) {
        int end = x;
        while (isDark(end, y)) {
            end++;
        }
        return end - x;
    }

    /** The dark squares as the data of an SVG path: one rectangle for each run in a row. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x += Math.max(1, run(x, y))) {
                int run = run(x, y);
                if (run > 0) {
                    path.append("M%d,%dh%dv1h-%dz".formatted(x, y, run, run));
                }
            }
        }
        return path.toString();
    }
}
