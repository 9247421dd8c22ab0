package vn.toso.web.learner;

import io.nayuki.qrcodegen.QrCode;

/** An address as a square of dots that a phone's camera opens, drawn here, so that no script and no picture has to be fetched. */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /** @param label what it is for, said to those who do not see it; already safe for a page */
    static String of(String address, String label) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder dots = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int from = -1;
            for (int x = 0; x <= code.size; x++) {
                boolean isDark = code.getModule(x, y);
                if (isDark && from < 0) {
                    from = x;
                } else if (!isDark && from >= 0) {
                    dots.append("M%d %dh%dv1H%dz".formatted(from + QUIET, y + QUIET, x - from, from + QUIET));
                    from = -1;
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                .formatted(side, side, label, side, side, dots);
    }
}
