package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.toso.coursepack.SheetSource.SheetStep;

/** Reads {@code sheet.md}: one heading an observable step, one paragraph, and its sources as the last line. */
final class SheetReader {
    private static final Set<String> REQUIRED = Set.of("code", "valid-months");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-SHEET");
    private static final String SOURCES = "sources: ";
    private static final int LONGEST_HEADING = 60;

    private final SourceText source;
    private final Problems problems;

    private SheetReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static SheetSource read(SourceText source, Problems problems) {
        return new SheetReader(source, problems).sheet();
    }

    private SheetSource sheet() {
        KeyLines keys = KeyLines.frontMatter(source, problems, REQUIRED, Set.of());
        List<Section> sections = new Markdown(source.file(), problems).sections(source, keys.next());
        if (!sections.get(0).blocks().isEmpty()) {
            add(Markdown.line(sections.get(0).blocks().get(0)), "coursepack.before-heading");
        }
        if (sections.size() == 1) {
            add(1, "coursepack.sheet-empty");
        }
        List<SheetStep> steps = new ArrayList<>();
        for (int i = 1; i < sections.size(); i++) {
            int end = i + 1 < sections.size()
                    ? sections.get(i + 1).line()
                    : source.lines().size() + 1;
            steps.add(step(sections.get(i), end));
        }
        return new SheetSource(keys, keys.text("code", CODE), keys.number("valid-months", 1, 60), steps);
    }

    /** @param end the line before which the section ends */
    private SheetStep step(Section section, int end) {
        if (section.title().isEmpty() || section.title().length() > LONGEST_HEADING) {
            add(section.line(), "coursepack.title-long", LONGEST_HEADING);
        }
        List<Line> lines = source.lines().subList(section.line(), end - 1).stream()
                .filter(line -> !line.text().isBlank())
                .toList();
        boolean sourced = !lines.isEmpty() && lines.get(lines.size() - 1).text().startsWith(SOURCES);
        List<Line> text = sourced ? lines.subList(0, lines.size() - 1) : lines;
        if (!sourced || text.isEmpty()) {
            add(section.line(), "coursepack.sheet-step");
            return new SheetStep(
                    section.line(), section.title(), new Line(section.line(), ""), new Line(section.line(), ""));
        }
        Line last = lines.get(lines.size() - 1);
        return new SheetStep(
                section.line(),
                section.title(),
                paragraph(text),
                new Line(last.number(), last.text().substring(SOURCES.length())));
    }

    private Line paragraph(List<Line> lines) {
        Markdown markdown = new Markdown(source.file(), problems);
        lines.forEach(markdown::refuseMarks);
        String text = lines.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
        return new Line(lines.get(0).number(), text);
    }

    private void add(int line, String key, Object... details) {
        problems.add(source.file(), line, key, details);
    }
}
