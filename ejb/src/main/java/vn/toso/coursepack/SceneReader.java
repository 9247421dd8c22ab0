package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import vn.toso.coursepack.SceneSource.PlaceSource;
import vn.toso.coursepack.SceneSource.StateSource;

/** Reads {@code scenes/NN.md}: the situation, then the states of the drawn phone with the places to tap. */
final class SceneReader {
    private static final Set<String> REQUIRED = Set.of("code", "title", "minutes", "features", "sources");
    private static final Set<String> OPTIONAL = Set.of("confirm");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-S[1-9][0-9]?");
    private static final Pattern HEADING = Pattern.compile("([a-z0-9-]{1,20}): +(.+)");
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_PLACES = 6;

    private final SourceText source;
    private final Problems problems;
    private final Markdown markdown;
    private final StepReader steps;

    private SceneReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.markdown = new Markdown(source.file(), problems);
        this.steps = new StepReader(source.file(), problems);
    }

    static SceneSource read(SourceText source, Problems problems) {
        return new SceneReader(source, problems).scene();
    }

    private SceneSource scene() {
        KeyLines keys = KeyLines.frontMatter(source, problems, REQUIRED, OPTIONAL);
        List<Section> sections = new ArrayList<>(markdown.sections(source, keys.next()));
        Line situation = situation(sections.remove(0));
        if (sections.isEmpty()) {
            add(1, "coursepack.scene-empty");
        }
        return new SceneSource(
                source.file(),
                keys,
                keys.text("code", CODE),
                keys.text("title", LONGEST_TITLE),
                keys.number("minutes", 2, 8),
                keys.features(),
                keys.words("sources"),
                keys.has("confirm") ? keys.text("confirm") : null,
                situation,
                sections.stream().map(this::state).toList(),
                source.text());
    }

    private Line situation(Section section) {
        List<Line> texts = markdown.texts(section.blocks());
        if (section.blocks().size() != 1 || section.blocks(Paragraph.class).isEmpty()) {
            add(section.line(), "coursepack.scene-situation");
        }
        return texts.isEmpty() ? new Line(section.line(), "") : texts.get(0);
    }

    private StateSource state(Section section) {
        Matcher heading = HEADING.matcher(section.title());
        if (!heading.matches()) {
            add(section.line(), "coursepack.state-heading", section.title());
        }
        boolean named = heading.matches();
        List<Node> body = StepReader.body(section);
        List<Node> text =
                body.stream().filter(block -> !(block instanceof BulletList)).toList();
        if (text.isEmpty() || text.size() > 2 || !text.stream().allMatch(Paragraph.class::isInstance)) {
            add(section.line(), "coursepack.state-text");
        }
        return new StateSource(
                named ? heading.group(1) : "",
                steps.step(section, named ? heading.group(2) : section.title(), text),
                places(section));
    }

    private List<PlaceSource> places(Section section) {
        List<BulletList> lists = section.blocks(BulletList.class);
        if (lists.size() > 1) {
            add(Markdown.line(lists.get(1)), "coursepack.places", lists.size(), MOST_PLACES);
        }
        List<PlaceSource> places = lists.stream()
                .limit(1)
                .flatMap(Markdown::children)
                .map(this::place)
                .toList();
        if (places.size() > MOST_PLACES) {
            add(places.get(MOST_PLACES).line(), "coursepack.places", places.size(), MOST_PLACES);
        }
        return places;
    }

    private PlaceSource place(Node item) {
        List<Node> inside = Markdown.children(item).toList();
        int line = Markdown.line(item);
        if (inside.size() != 1 || !(inside.get(0) instanceof Paragraph)) {
            add(line, "coursepack.place-form");
            return new PlaceSource(line, "", null, false, "", "");
        }
        return new PlaceReader(source.file(), problems).place(new Line(line, markdown.inline(inside.get(0), Set.of())));
    }

    private void add(int line, String key, Object... details) {
        problems.add(source.file(), line, key, details);
    }
}
