package vn.toso.web.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.toso.organization.Outline;
import vn.toso.organization.Outline.Point;

/** Invented places, drawn. */
class MapDrawingTest {
    /** On the equator a degree of longitude is as long as one of latitude. */
    @Test
    void on_the_equator_a_square_stays_a_square() {
        assertThat(MapDrawing.svg(List.of(part("A", square(1_000_000, -500, 1_000))), "Map"))
                .contains("viewBox=\"-4 -4 1008 1008\"")
                .contains("<path d=\"M0 1000l1000 0 0-1000-1000 0z\"/>");
    }

    /** At 60 degrees it is half as long; north is up. */
    @Test
    void longitudes_are_narrowed_by_the_cosine_of_the_latitude() {
        assertThat(MapDrawing.svg(List.of(part("A", square(1_000_000, 599_500, 1_000))), "Map"))
                .contains("viewBox=\"-4 -4 508 1008\"")
                .contains("M0 1000l500 0 0-1000-500 0z");
    }

    @Test
    void each_place_is_a_link_with_its_words_its_colour_and_its_sign() throws Exception {
        Document svg = parsed(MapDrawing.svg(
                List.of(
                        part("Mường \"A\" & <B>", square(1_030_000, 210_000, 1_000)),
                        part("C", square(1_031_000, 210_000, 1_000))),
                "Bản đồ"));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("aria-label")).isEqualTo("Bản đồ");
        assertThat(root.getElementsByTagName("a").getLength()).isEqualTo(2);
        Element link = (Element) root.getElementsByTagName("a").item(0);
        assertThat(link.getAttribute("href")).isEqualTo("/bcd/coverage?unit=a&date=2026-11-23");
        assertThat(link.getAttribute("class")).isEqualTo("r");
        assertThat(link.getAttribute("aria-label")).isEqualTo("Mường \"A\" & <B>: 1");
        assertThat(link.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Mường \"A\" & <B>: 1");
        assertThat(link.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("○");
        assertThat(link.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("Mường \"A\" & <B>");
    }

    @Test
    void neighbours_share_their_line() {
        String svg = MapDrawing.svg(
                List.of(part("A", square(1_030_000, 210_000, 777)), part("B", square(1_030_777, 210_000, 777))), "Map");
        int width = Integer.parseInt(svg.replaceAll("(?s).*?<path d=\"M0 \\d+l(\\d+) .*", "$1"));
        assertThat(svg).contains("<path d=\"M" + width + " ");
    }

    @Test
    void a_sign_stands_inside_its_place_also_when_the_middle_lies_outside() {
        List<Point> horseshoe = List.of(
                new Point(0, 0),
                new Point(1_000, 0),
                new Point(1_000, 1_000),
                new Point(900, 1_000),
                new Point(900, 100),
                new Point(0, 100));
        String svg = MapDrawing.svg(List.of(part("A", new Outline(List.of(horseshoe)))), "Map");
        int x = Integer.parseInt(svg.replaceAll("(?s).*?<text x=\"(\\d+)\".*", "$1"));
        int y = Integer.parseInt(svg.replaceAll("(?s).*?<text x=\"\\d+\" y=\"(\\d+)\".*", "$1"));
        assertThat(x >= 900 || y >= 900).as("at %d, %d", x, y).isTrue();
    }

    @Test
    void what_is_too_small_to_be_seen_can_still_be_pressed() {
        String svg = MapDrawing.svg(
                List.of(part("Big", square(1_030_000, 210_000, 50_000)), part("Small", square(1_040_000, 220_000, 3))),
                "Map");
        assertThat(svg.split("<path", -1)).hasSize(3);
        assertThat(svg).contains("l4 0 0 4-4 0z");
    }

    @Test
    void a_province_with_very_many_points_stays_light() {
        List<MapDrawing.Part> parts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            parts.add(part("Place " + i, star(1_030_000 + i % 10 * 2_000, 210_000 + i / 10 * 2_000)));
        }
        String svg = MapDrawing.svg(parts, "Map");
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MapDrawing.MOST_BYTES);
        assertThat(svg.split("<a ", -1)).hasSize(101);
        assertThat(svg).doesNotContain(".").doesNotContain("style");
    }

    @Test
    void no_places_are_no_picture() {
        assertThat(MapDrawing.svg(List.of(), "Map")).isEmpty();
    }

    private static MapDrawing.Part part(String name, Outline outline) {
        return new MapDrawing.Part(outline, "/bcd/coverage?unit=a&date=2026-11-23", name, name + ": 1", "r", "○");
    }

    private static Outline square(int west, int south, int side) {
        return new Outline(List.of(List.of(
                new Point(west, south),
                new Point(west + side, south),
                new Point(west + side, south + side),
                new Point(west, south + side))));
    }

    /** Two thousand points around a middle. */
    private static Outline star(int east, int north) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double angle = 2 * Math.PI * i / 2_000;
            int far = i % 2 == 0 ? 1_000 : 800;
            points.add(new Point(east + (int) (far * Math.cos(angle)), north + (int) (far * Math.sin(angle))));
        }
        return new Outline(List.of(points));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
