package vn.toso.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as it is stored (NFC, single spaces) and as it is compared when someone types without diacritics. */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Text() {}

    public static String stored(String raw) {
        return SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** For SQL's LIKE: whatever contains the text, of which no sign has a meaning of its own. */
    public static String like(String raw) {
        return "%" + stored(raw).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Lower case, without diacritics, {@code đ} as {@code d}: for searching and matching, never for showing. */
    public static String plain(String raw) {
        String apart = Normalizer.normalize(stored(raw).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** The given name, which is the last word of a Vietnamese full name; persons are sorted by it. */
    public static String givenName(String fullName) {
        String name = stored(fullName);
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
