package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import vn.toso.shared.SafeHtml;

/** The little Markdown that a course may use: paragraphs, one level of lists, strong words. Anything else is a problem by its line. */
final class Markdown {
    private static final int DEEPEST = 20;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxInlineNesting(DEEPEST)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "ul", "ol", "li", "strong")
            .toFactory();
    private static final Set<Class<? extends Node>> BLOCKS =
            Set.of(Paragraph.class, BulletList.class, OrderedList.class, BlockQuote.class);
    /** How each refused mark is written, for whoever looks for it. */
    private static final Map<Class<? extends Node>, String> SIGNS = Map.ofEntries(
            Map.entry(HtmlBlock.class, "<…>"),
            Map.entry(HtmlInline.class, "<…>"),
            Map.entry(Emphasis.class, "*…*"),
            Map.entry(StrongEmphasis.class, "**…**"),
            Map.entry(Link.class, "[…](…)"),
            Map.entry(LinkReferenceDefinition.class, "[…]: …"),
            Map.entry(Image.class, "![…](…)"),
            Map.entry(Code.class, "`…`"),
            Map.entry(FencedCodeBlock.class, "```"),
            Map.entry(IndentedCodeBlock.class, "    …"),
            Map.entry(ThematicBreak.class, "---"),
            Map.entry(HardLineBreak.class, "…  ↵"),
            Map.entry(Heading.class, "#"),
            Map.entry(BulletList.class, "- …"),
            Map.entry(OrderedList.class, "1. …"),
            Map.entry(BlockQuote.class, "> …"));

    private final String file;
    private final Problems problems;

    Markdown(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Every heading of the second level opens a section. Line numbers are those of the file. */
    List<Section> sections(SourceText source, int from) {
        String body = "\n".repeat(from - 1)
                + source.from(from).stream().map(Line::text).collect(Collectors.joining("\n"));
        List<Section> sections = new ArrayList<>(List.of(new Section(from, "", new ArrayList<>())));
        children(PARSER.parse(body)).forEach(block -> {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new Section(line(heading), inline(heading, Set.of()), new ArrayList<>()));
            } else if (BLOCKS.contains(block.getClass())) {
                sections.get(sections.size() - 1).blocks().add(block);
            } else {
                refuse(block);
            }
        });
        return sections;
    }

    /** A plain text that may hold no Markdown at all, such as an option of a question. */
    void refuseMarks(Line text) {
        Node only = PARSER.parse(text.text()).getFirstChild();
        boolean plain = only instanceof Paragraph
                && only.getNext() == null
                && children(only).allMatch(child -> child instanceof Text || child instanceof SoftLineBreak);
        if (!plain) {
            problems.add(file, text.number(), "coursepack.markdown", text.text());
        }
    }

    /** The text of each paragraph and each list item, where strong words are the only marks. */
    List<Line> texts(List<Node> blocks) {
        return blocks.stream().flatMap(this::texts).toList();
    }

    private Stream<Line> texts(Node block) {
        if (block instanceof ListBlock) {
            return children(block)
                    .flatMap(Markdown::children)
                    .filter(this::isParagraph)
                    .map(this::text);
        }
        return isParagraph(block) ? Stream.of(text(block)) : Stream.empty();
    }

    private boolean isParagraph(Node node) {
        if (!(node instanceof Paragraph)) {
            refuse(node);
        }
        return node instanceof Paragraph;
    }

    private Line text(Node paragraph) {
        return new Line(line(paragraph), inline(paragraph, Set.of(StrongEmphasis.class)));
    }

    /** The words of a heading, a paragraph or an image; marks other than the allowed ones are refused. */
    String inline(Node parent, Set<Class<? extends Node>> allowed) {
        return children(parent)
                .map(child -> {
                    if (child instanceof Text text) {
                        return text.getLiteral();
                    }
                    if (child instanceof SoftLineBreak) {
                        return " ";
                    }
                    if (!allowed.contains(child.getClass())) {
                        refuse(child);
                    }
                    return inline(child, Set.of());
                })
                .collect(Collectors.joining())
                .strip();
    }

    /** What the learner's page prints: escaped when rendered, and sanitised again. */
    static SafeHtml html(List<? extends Node> blocks) {
        return new SafeHtml(POLICY.sanitize(blocks.stream()
                .map(RENDERER::render)
                .collect(Collectors.joining())
                .strip()));
    }

    static boolean isPicture(Node block) {
        return block instanceof Paragraph
                && block.getFirstChild() instanceof Image
                && block.getFirstChild() == block.getLastChild();
    }

    static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }

    /** Counted from 1. */
    static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    void refuse(Node node) {
        problems.add(file, line(node), "coursepack.markdown", SIGNS.getOrDefault(node.getClass(), "?"));
    }
}
