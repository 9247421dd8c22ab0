package vn.toso.coursepack;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.jspecify.annotations.Nullable;
import vn.toso.course.StepRef;

/** Reads the section that becomes the leaflet for the village house; a course may have none. */
final class LeafletReader {
    static final String TITLE = "Tờ rơi";
    private static final String SEPARATOR = " | ";

    private final Markdown markdown;
    private final Problems problems;
    private final String file;

    LeafletReader(Markdown markdown, Problems problems, String file) {
        this.markdown = markdown;
        this.problems = problems;
        this.file = file;
    }

    /** @param picture the step whose picture stands beside it; null when none does */
    record LeafletSource(Line text, @Nullable StepRef picture) {}

    List<LeafletSource> lines(List<Section> sections) {
        List<Section> found = sections.stream()
                .filter(section -> section.title().equals(TITLE))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Section section = found.get(0);
        boolean isList = found.size() == 1
                && section.blocks().size() == 1
                && section.blocks().get(0) instanceof BulletList;
        if (!isList) {
            problems.add(file, section.line(), "coursepack.section-list", TITLE);
            return List.of();
        }
        List<LeafletSource> lines =
                markdown.texts(section.blocks()).stream().map(this::line).toList();
        long pictures = lines.stream().filter(line -> line.picture() != null).count();
        if (lines.size() < Limits.FEWEST_LEAFLET_LINES
                || lines.size() > Limits.LEAFLET_LINES
                || pictures > Limits.LEAFLET_PICTURES) {
            problems.add(
                    file,
                    section.line(),
                    "coursepack.leaflet",
                    Limits.FEWEST_LEAFLET_LINES,
                    Limits.LEAFLET_LINES,
                    Limits.LEAFLET_PICTURES);
        }
        return lines;
    }

    private LeafletSource line(Line line) {
        int bar = line.text().indexOf(SEPARATOR);
        if (bar < 0) {
            return new LeafletSource(line, null);
        }
        String step = line.text().substring(bar + SEPARATOR.length());
        Optional<StepRef> picture = problems.tried(file, line.number(), () -> StepRef.parse(step));
        return new LeafletSource(new Line(line.number(), line.text().substring(0, bar)), picture.orElse(null));
    }
}
