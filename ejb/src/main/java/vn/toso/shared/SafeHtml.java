package vn.toso.shared;

import java.util.regex.Pattern;

/**
 * A piece of text with the few tags a lesson may use (paragraph, list, strong) and no attribute at all. Anything else is refused
 * when the value is made, also when it comes back from the database, so that a page may print it as it stands.
 */
public record SafeHtml(String html) {
    private static final Pattern ALLOWED = Pattern.compile("</?(?:p|ul|ol|li|strong)>");

    public SafeHtml {
        String text = ALLOWED.matcher(html).replaceAll("");
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            throw new IllegalArgumentException("not safe to print: " + html);
        }
    }

    @Override
    public String toString() {
        return html;
    }
}
