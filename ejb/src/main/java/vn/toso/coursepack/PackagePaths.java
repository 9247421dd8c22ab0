package vn.toso.coursepack;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.toso.shared.Refused;

/** Which names a file of a package may have: plain letters, and never a way out of its folder. */
final class PackagePaths {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)(?:[/\\\\]|[A-Za-z]:).*");
    private static final int LONGEST = 120;

    private PackagePaths() {}

    /** @throws Refused {@code coursepack.path-outside} or {@code coursepack.path-name} */
    static String checked(String path) {
        boolean climbs = Arrays.asList(path.split("[/\\\\]")).contains("..");
        if (climbs || path.indexOf('\\') >= 0 || ABSOLUTE.matcher(path).matches()) {
            throw new Refused("coursepack.path-outside", printable(path));
        }
        if (path.length() > LONGEST || !PLAIN.matcher(path).matches()) {
            throw new Refused("coursepack.path-name", printable(path));
        }
        return path;
    }

    /** A foreign name as a message may show it. */
    static String printable(String path) {
        String shown = path.replaceAll("[^\\x20-\\x7e\\p{L}\\p{N}]", "?");
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }
}
