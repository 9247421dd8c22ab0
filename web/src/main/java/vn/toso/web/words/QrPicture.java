package vn.toso.web.words;

import vn.toso.reporting.QrCode;

/** An address as squares that a phone's camera opens, drawn in the page, so that no script and no picture has to be fetched. */
public final class QrPicture {
    private QrPicture() {}

    /**
     * @param label what it is for, said to those who do not see it; already safe for a page
     * @param look class of the style sheet
     */
    public static String of(String address, String label, String look) {
        QrCode code = QrCode.of(address);
        return "<svg class=\"%4$s\" viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\"%2$s\"><path d=\"%3$s\"/></svg>"
                .formatted(code.size(), label, code.path(), look);
    }
}
