package vn.toso.coursepack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code course.md}: what a member can do afterwards, the words that the course explains, and its sources. */
final class CourseReader {
    private static final Set<String> REQUIRED =
            Set.of("code", "service", "title", "language", "app-version", "checked", "review-by");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
    private static final Pattern SOURCE = Pattern.compile("S[0-9]{1,4}[a-z]?");
    private static final Pattern TERM = Pattern.compile("[^*:]{1,60}");
    private static final Pattern LANGUAGE = Pattern.compile("vi");
    private static final String TERMS = "Từ ngữ";
    private static final String SOURCES = "Nguồn";
    private static final Set<String> SECTIONS = Set.of(TERMS, SOURCES, LeafletReader.TITLE);
    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_VERSION = 40;

    private final SourceText source;
    private final Problems problems;
    private final Markdown markdown;

    private CourseReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.markdown = new Markdown(source.file(), problems);
    }

    static CourseSource read(SourceText source, Problems problems) {
        return new CourseReader(source, problems).course();
    }

    private CourseSource course() {
        KeyLines keys = KeyLines.frontMatter(source, problems, REQUIRED, Set.of());
        List<Section> sections = markdown.sections(source, keys.next());
        sections.stream()
                .skip(1)
                .filter(section -> !SECTIONS.contains(section.title()))
                .forEach(section -> add(section.line(), "coursepack.section-unknown", section.title()));
        LocalDate checked = keys.day("checked");
        return new CourseSource(
                keys,
                keys.text("code", CODE),
                keys.text("service"),
                keys.text("title", LONGEST_TITLE),
                keys.text("language", LANGUAGE),
                keys.text("app-version", LONGEST_VERSION),
                checked,
                reviewBy(keys, checked),
                intro(sections.get(0)),
                Markdown.html(sections.get(0).blocks(Paragraph.class)),
                new LeafletReader(markdown, problems, source.file()).lines(sections),
                entries(sections, TERMS, TERM),
                entries(sections, SOURCES, SOURCE));
    }

    private @Nullable LocalDate reviewBy(KeyLines keys, @Nullable LocalDate checked) {
        LocalDate reviewBy = keys.day("review-by");
        if (reviewBy != null && checked != null && !reviewBy.isAfter(checked)) {
            add(keys.line("review-by"), "coursepack.review-by");
        }
        return reviewBy;
    }

    private List<Line> intro(Section section) {
        List<Line> paragraphs = markdown.texts(section.blocks());
        if (paragraphs.isEmpty()
                || paragraphs.size() > 2
                || section.blocks(Paragraph.class).size() != section.blocks().size()) {
            add(section.line(), "coursepack.intro");
        }
        return paragraphs;
    }

    /** One list of lines {@code - **name**: what it is}. */
    private Map<String, Line> entries(List<Section> sections, String title, Pattern name) {
        List<Section> found = sections.stream()
                .filter(section -> section.title().equals(title))
                .toList();
        boolean oneList = found.size() == 1
                && found.get(0).blocks().size() == 1
                && found.get(0).blocks().get(0) instanceof BulletList;
        if (!oneList) {
            add(found.isEmpty() ? source.lines().size() : found.get(0).line(), "coursepack.section-list", title);
            return Map.of();
        }
        Map<String, Line> entries = new LinkedHashMap<>();
        Markdown.children(found.get(0).blocks().get(0)).forEach(item -> entry(item, name, entries));
        return entries;
    }

    private void entry(Node item, Pattern name, Map<String, Line> entries) {
        List<Line> text = markdown.texts(Markdown.children(item).toList());
        Optional<String> called = Optional.ofNullable(item.getFirstChild())
                .map(Node::getFirstChild)
                .filter(StrongEmphasis.class::isInstance)
                .filter(strong -> strong.getNext() instanceof Text rest
                        && rest.getLiteral().startsWith(": "))
                .map(strong -> markdown.inline(strong, Set.of()))
                .filter(word -> name.matcher(word).matches() && text.size() == 1);
        if (called.isEmpty()) {
            add(Markdown.line(item), "coursepack.entry-form");
        } else if (entries.putIfAbsent(called.get(), text.get(0)) != null) {
            add(Markdown.line(item), "coursepack.entry-twice", called.get());
        }
    }

    private void add(int line, String key, Object... details) {
        problems.add(source.file(), line, key, details);
    }
}
