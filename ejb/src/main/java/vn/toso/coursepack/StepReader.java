package vn.toso.coursepack;

import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads what a step of a lesson and a state of a rehearsal have in common: a heading, one picture, a few words, one sentence to say. */
final class StepReader {
    private static final int LONGEST_HEADING = 50;
    static final int LONGEST_ALT = 200;

    private final String file;
    private final Problems problems;
    private final Markdown markdown;

    StepReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.markdown = new Markdown(file, problems);
    }

    /** Everything of the section but its picture and its quotation. */
    static List<Node> body(Section section) {
        return section.blocks().stream()
                .filter(block -> !Markdown.isPicture(block) && !(block instanceof BlockQuote))
                .toList();
    }

    /** @param body the blocks that are its text; their shape is the caller's to judge */
    StepSource step(Section section, String title, List<Node> body) {
        if (title.isEmpty() || title.length() > LONGEST_HEADING) {
            add(section.line(), "coursepack.title-long", LONGEST_HEADING);
        }
        List<Node> pictures =
                section.blocks().stream().filter(Markdown::isPicture).toList();
        if (pictures.size() != 1) {
            add(section.line(), "coursepack.step-picture", pictures.size());
        }
        return new StepSource(
                section.line(),
                title,
                pictures.isEmpty() ? new Line(section.line(), "") : picture(pictures.get(0)),
                pictures.isEmpty() ? "" : alt(pictures.get(0)),
                markdown.texts(body),
                Markdown.html(body),
                say(section));
    }

    private Line picture(Node paragraph) {
        Image image = (Image) paragraph.getFirstChild();
        if (image.getTitle() != null) {
            markdown.refuse(image);
        }
        return new Line(Markdown.line(paragraph), image.getDestination());
    }

    private String alt(Node paragraph) {
        String alt = markdown.inline(paragraph.getFirstChild(), Set.of());
        if (alt.isEmpty() || alt.length() > LONGEST_ALT) {
            add(Markdown.line(paragraph), "coursepack.step-alt", LONGEST_ALT);
        }
        return alt;
    }

    private Line say(Section section) {
        List<BlockQuote> quotes = section.blocks(BlockQuote.class);
        if (quotes.size() != 1) {
            add(section.line(), "coursepack.step-say", quotes.size());
            return new Line(section.line(), "");
        }
        return quoted(quotes.get(0));
    }

    private Line quoted(BlockQuote quote) {
        List<Node> inside = Markdown.children(quote).toList();
        if (inside.size() != 1 || !(inside.get(0) instanceof Paragraph)) {
            add(Markdown.line(quote), "coursepack.step-say", inside.size());
            return new Line(Markdown.line(quote), "");
        }
        return new Line(Markdown.line(quote), markdown.inline(inside.get(0), Set.of()));
    }

    private void add(int line, String key, Object... details) {
        problems.add(file, line, key, details);
    }
}
