package vn.toso.reporting;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A certificate on one A4 page: a PDF that a screen reader reads (PDF/UA-1), with its letters in it and its address as squares. */
public final class CertificatePaper {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern DAY = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
    private static final String TEMPLATE = Paper.read("certificate.xhtml");

    /** Of the strip along the edges: how often its pattern stands on 210 mm, and how wide a pattern is. */
    private static final int PATTERNS = 24;

    private static final int PATTERN_MM = 9;

    private CertificatePaper() {}

    /**
     * What stands on the paper, in the reader's language and ready to be read.
     *
     * @param title of the file, as a window and a screen reader call it
     * @param reasons why we believe it, a line each
     * @param address of the public page, which the squares carry and which stands beside them
     * @param squares what the squares are, for whoever cannot see them
     */
    public record Text(
            String language,
            String title,
            String product,
            String heading,
            String notice,
            String lead,
            String name,
            String place,
            String status,
            String service,
            String why,
            List<String> reasons,
            List<Line> facts,
            String check,
            String address,
            String squares,
            String never) {
        public Text {
            reasons = List.copyOf(reasons);
            facts = List.copyOf(facts);
        }
    }

    /** A fact with what it is called. */
    public record Line(String label, String value) {}

    /** @return the PDF */
    public static byte[] of(Text text) {
        return Paper.of(filled(text), squares(QrCode.of(text.address())));
    }

    private static DefaultObjectDrawerFactory squares(QrCode code) {
        FSObjectDrawer drawer = (element, x, y, width, height, renderer, context, dotsPerPixel) -> {
            renderer.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) (width / dotsPerPixel),
                    (float) (height / dotsPerPixel),
                    graphics -> draw(code, graphics, width / dotsPerPixel));
            return Map.of();
        };
        DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer("application/qr", drawer);
        return factory;
    }

    private static void draw(QrCode code, Graphics2D graphics, double width) {
        double side = width / code.size();
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x += Math.max(1, code.run(x, y))) {
                int run = code.run(x, y);
                if (run > 0) {
                    graphics.fill(new Rectangle2D.Double(x * side, y * side, run * side, side));
                }
            }
        }
    }

    private static String filled(Text text) {
        Map<String, String> words = Map.ofEntries(
                Map.entry("language", Paper.escaped(text.language())),
                Map.entry("title", Paper.escaped(text.title())),
                Map.entry("product", Paper.escaped(text.product())),
                Map.entry("heading", Paper.escaped(text.heading())),
                Map.entry("notice", Paper.escaped(text.notice())),
                Map.entry("lead", Paper.escaped(text.lead())),
                Map.entry("name", Paper.escaped(text.name())),
                Map.entry("place", Paper.escaped(text.place())),
                Map.entry("status", Paper.escaped(text.status())),
                Map.entry("service", Paper.escaped(text.service())),
                Map.entry("why", Paper.escaped(text.why())),
                Map.entry("reasons", each(text.reasons().stream().map(CertificatePaper::reason))),
                Map.entry("facts", each(text.facts().stream().map(CertificatePaper::fact))),
                Map.entry("check", Paper.escaped(text.check())),
                Map.entry("address", Paper.escaped(text.address())),
                Map.entry("squares", Paper.escaped(text.squares())),
                Map.entry("never", Paper.escaped(text.never())),
                Map.entry("strip", strip()));
        return PLACE.matcher(TEMPLATE)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(words.get(found.group(1)))));
    }

    /** A day is not broken at its strokes. */
    private static String reason(String line) {
        return "<li>" + DAY.matcher(Paper.escaped(line)).replaceAll("<span class=\"day\">$0</span>") + "</li>";
    }

    private static String fact(Line line) {
        return "<p class=\"fact\"><span class=\"label\">%s</span><br/><b>%s</b></p>"
                .formatted(Paper.escaped(line.label()), Paper.escaped(line.value()));
    }

    /** The pattern of our pages' upper edge, drawn as areas: a printer makes nothing finer of it. */
    private static String strip() {
        return each(IntStream.range(0, PATTERNS)
                .mapToObj(n ->
                        "<i class=\"a\" style=\"left:%1$dmm\"></i><i class=\"b\" style=\"left:%1$dmm\"></i><i class=\"c\" style=\"left:%1$dmm\"></i>"
                                .formatted(n * PATTERN_MM)));
    }

    private static String each(Stream<String> parts) {
        return parts.collect(Collectors.joining());
    }
}
