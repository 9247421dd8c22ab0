package vn.toso.shared;

/** Text that leaves the product in a file which a spreadsheet may open. */
public final class SheetText {
    private static final String CALCULATED = "=+-@\t\r\n";

    private SheetText() {}

    /** The same text, with an apostrophe before what a spreadsheet would calculate. */
    public static String safe(String text) {
        return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
