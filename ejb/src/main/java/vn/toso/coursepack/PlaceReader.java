package vn.toso.coursepack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Area;
import vn.toso.coursepack.SceneSource.PlaceSource;

/** Reads one line {@code [x] label | rectangle | where it leads} or {@code [ ] label | rectangle | what it does | where it leads}. */
final class PlaceReader {
    private static final Pattern MARK = Pattern.compile("\\[([ x])] +(.+)");
    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final String DEED = "-";
    private static final int LONGEST_LABEL = 40;

    private final String file;
    private final Problems problems;

    PlaceReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    PlaceSource place(Line item) {
        Matcher mark = MARK.matcher(item.text());
        boolean marked = mark.matches();
        boolean right = marked && mark.group(1).equals("x");
        List<String> parts =
                marked ? BAR.splitAsStream(mark.group(2)).map(String::strip).toList() : List.of();
        int most = right ? 3 : 4;
        if (parts.size() < 3 || parts.size() > most || parts.stream().anyMatch(String::isEmpty)) {
            problems.add(file, item.number(), "coursepack.place-form");
            return new PlaceSource(item.number(), "", null, right, "", "");
        }
        String label = parts.get(0);
        if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            problems.add(file, item.number(), "coursepack.place-label", LONGEST_LABEL);
        }
        return new PlaceSource(
                item.number(),
                label,
                area(item.number(), parts.get(1)),
                right,
                right ? "" : parts.get(2),
                right ? parts.get(2) : parts.size() == most ? parts.get(3) : "");
    }

    private @Nullable Area area(int line, String text) {
        return text.equals(DEED)
                ? null
                : problems.tried(file, line, () -> Area.parse(text)).orElse(null);
    }
}
