package vn.toso.coursepack;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drawn picture against the list of what a picture may hold, and refuses the rest instead of cleaning it: the picture is
 * printed into the learner's page as it stands. Also refused is what XML and HTML read differently (comments, sections, entities).
 */
final class DrawingReader {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "rect", "circle", "ellipse", "line", "path", "polyline", "polygon", "text", "tspan");
    private static final Set<String> WRITTEN = Set.of("text", "tspan");
    private static final String NUMBER = "-?(?:[0-9]{1,4}(?:\\.[0-9]{1,3})?|\\.[0-9]{1,3})";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern MANY = Pattern.compile("[-0-9., ]{1,2000}");
    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry("d", Pattern.compile("[MmLlHhVvCcSsQqTtAaZz0-9., -]{1,2000}")),
            Map.entry("points", MANY),
            Map.entry(
                    "transform",
                    Pattern.compile("(?:(?:translate|rotate|scale|skewX|skewY|matrix)\\([-0-9., ]{1,80}\\) ?){1,4}")),
            Map.entry(
                    "class",
                    Pattern.compile("(?:pf|fi|bt|bl|tx|ln|so|ok|wn|no|mk|td)(?:"
                            + " (?:pf|fi|bt|bl|tx|ln|so|ok|wn|no|mk|td)){0,3}")),
            Map.entry("text-anchor", Pattern.compile("start|middle|end")),
            Map.entry("font-weight", Pattern.compile("normal|bold|[1-9]00")),
            Map.entry("viewBox", Pattern.compile("0 0 220 330")));
    private static final Set<String> GEOMETRY = Set.of(
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "dx",
            "dy",
            "width",
            "height",
            "font-size",
            "letter-spacing",
            "stroke-width");
    private static final Set<String> NOT_ON_ROOT = Set.of("width", "height", "class", "transform");
    private static final double SMALLEST_TEXT = 11;
    private static final Pattern OUTSIDE_XML = Pattern.compile("<[!?]|&(?!(?:amp|lt|gt|quot|apos);)");
    private static final Pattern WATERMARK =
            Pattern.compile("<text [^>]*class=\"[^\"]*\\btd\\b[^\"]*\"[^>]*>TẬP DƯỢT</text>");
    private static final Pattern RING = Pattern.compile("class=\"[^\"]*\\bmk\\b");
    private static final int DEEPEST = 12;

    private final SourceText source;
    private final Problems problems;
    private final Deque<String> open = new ArrayDeque<>();

    private DrawingReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static boolean isMarkedRehearsal(String svg) {
        return WATERMARK.matcher(svg).find();
    }

    static boolean isRinged(String svg) {
        return RING.matcher(svg).find();
    }

    static void check(SourceText source, Problems problems) {
        new DrawingReader(source, problems).check();
    }

    private void check() {
        String svg = source.text();
        if (!svg.startsWith("<svg ") || OUTSIDE_XML.matcher(svg).find()) {
            add(1, "coursepack.svg-form");
            return;
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                look(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            add(e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), "coursepack.svg-malformed");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void look(int event, XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(line, reader);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                if (!reader.isWhiteSpace() && !WRITTEN.contains(open.element())) {
                    add(line, "coursepack.svg-text");
                }
            }
            case XMLStreamConstants.END_DOCUMENT -> {}
            default -> add(line, "coursepack.svg-form");
        }
    }

    private void start(int line, XMLStreamReader reader) {
        String name = reader.getLocalName();
        boolean isRoot = open.isEmpty();
        open.push(name);
        if (!ELEMENTS.contains(name)
                || !isPlain(reader.getPrefix(), reader.getNamespaceURI())
                || name.equals("svg") != isRoot
                || open.size() > DEEPEST) {
            add(line, "coursepack.svg-element", PackagePaths.printable(name));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            if (!isRoot || !isPlain(reader.getNamespacePrefix(i), reader.getNamespaceURI(i))) {
                add(line, "coursepack.svg-attribute", "xmlns");
            }
        }
        if (isRoot && reader.getAttributeValue(null, "viewBox") == null) {
            add(line, "coursepack.svg-attribute", "viewBox");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = isPlain(reader.getAttributePrefix(i), null) ? "" : reader.getAttributePrefix(i) + ":";
            attribute(line, isRoot, prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private static boolean isPlain(@Nullable String prefix, @Nullable String namespace) {
        return (prefix == null || prefix.isEmpty()) && (namespace == null || namespace.equals(SVG));
    }

    private void attribute(int line, boolean onRoot, String name, String value) {
        Pattern allowed = GEOMETRY.contains(name) ? ONE : VALUES.get(name);
        boolean here = onRoot ? !NOT_ON_ROOT.contains(name) : !name.equals("viewBox");
        if (allowed == null || !here) {
            add(line, "coursepack.svg-attribute", PackagePaths.printable(name));
        } else if (value.isEmpty() || !allowed.matcher(value).matches()) {
            add(line, "coursepack.svg-value", name, PackagePaths.printable(value));
        } else if (name.equals("font-size") && Double.parseDouble(value) < SMALLEST_TEXT) {
            add(line, "coursepack.svg-small", value, (int) SMALLEST_TEXT);
        }
    }

    private void add(int line, String key, Object... details) {
        problems.add(source.file(), line, key, details);
    }
}
