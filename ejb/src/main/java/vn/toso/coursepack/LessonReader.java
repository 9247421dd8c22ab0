package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads {@code lessons/NN.md}: one to six steps, each with a picture, a few words and a sentence to say, then the task for today. */
final class LessonReader {
    private static final Set<String> REQUIRED = Set.of("code", "title", "minutes", "features", "sources");
    private static final Set<String> OPTIONAL = Set.of("confirm");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-L[1-9][0-9]?");
    private static final String TASK = "Việc hôm nay";
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_STEPS = 6;

    private final SourceText source;
    private final Problems problems;
    private final Markdown markdown;
    private final StepReader steps;

    private LessonReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.markdown = new Markdown(source.file(), problems);
        this.steps = new StepReader(source.file(), problems);
    }

    static LessonSource read(SourceText source, Problems problems) {
        return new LessonReader(source, problems).lesson();
    }

    private LessonSource lesson() {
        KeyLines keys = KeyLines.frontMatter(source, problems, REQUIRED, OPTIONAL);
        List<Section> sections = new ArrayList<>(markdown.sections(source, keys.next()));
        Section before = sections.remove(0);
        if (!before.blocks().isEmpty()) {
            add(Markdown.line(before.blocks().get(0)), "coursepack.before-heading");
        }
        Line task = task(sections);
        List<StepSource> steps = sections.stream().map(this::step).toList();
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            add(steps.isEmpty() ? 1 : steps.get(MOST_STEPS).line(), "coursepack.steps", steps.size(), MOST_STEPS);
        }
        return new LessonSource(
                source.file(),
                keys,
                keys.text("code", CODE),
                keys.text("title", LONGEST_TITLE),
                keys.number("minutes", 2, 6),
                keys.features(),
                keys.words("sources"),
                keys.has("confirm") ? keys.text("confirm") : null,
                steps,
                task);
    }

    /** The task stands last; it is taken out of the sections, and what is left are the steps. */
    private Line task(List<Section> sections) {
        if (sections.isEmpty() || !sections.get(sections.size() - 1).title().equals(TASK)) {
            add(source.lines().size(), "coursepack.task-missing", TASK);
            return new Line(1, "");
        }
        Section section = sections.remove(sections.size() - 1);
        List<Line> texts = markdown.texts(section.blocks());
        if (section.blocks().size() != 1
                || texts.size() != 1
                || section.blocks(Paragraph.class).isEmpty()) {
            add(section.line(), "coursepack.task-form", TASK);
        }
        return texts.isEmpty() ? new Line(section.line(), "") : texts.get(0);
    }

    private StepSource step(Section section) {
        List<Node> body = StepReader.body(section);
        long lists = body.stream().filter(ListBlock.class::isInstance).count();
        if (body.isEmpty() || lists > 1 || (lists == 1 && body.size() > 1)) {
            add(section.line(), "coursepack.step-text");
        }
        return steps.step(section, section.title(), body);
    }

    private void add(int line, String key, Object... details) {
        problems.add(source.file(), line, key, details);
    }
}
