package vn.toso.web.committee;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.toso.organization.Outline;
import vn.toso.organization.Outline.Point;

/**
 * Draws places as a picture of links: each coloured by its state and marked with its sign, so that it reads in grey too. Longitudes are
 * narrowed by the cosine of the latitude in the middle; every point is a whole number, so that neighbours meet without a gap.
 */
final class MapDrawing {
    static final int MOST_BYTES = 60_000;

    /** How many units wide or high the picture is: the first that keeps it light is taken. */
    private static final int[] SIZES = {1_000, 700, 500, 350, 250, 150};

    private static final int EDGE = 4;
    private static final double SIGN = 0.036;
    private static final double NAME = 0.02;
    private static final double LETTER = 0.6;
    private static final double HALF_A_LABEL = 0.026;
    private static final int ROWS = 16;

    /**
     * A place on the map.
     *
     * @param name short, drawn where there is room
     * @param words name and figure, for whoever hears the map or rests on a place
     * @param light class of the colour
     * @param sign says the same as the colour
     */
    record Part(Outline outline, String address, String name, String words, String light, String sign) {}

    /** A level stretch inside a place, where a sign has room. */
    private record Stretch(int middle, int row, int width) {}

    private record Pixel(int x, int y) {}

    private final List<Part> parts;
    private final int size;
    private final double scale;
    private final double narrowing;
    private final int west;
    private final int north;
    private final int width;
    private final int height;

    private MapDrawing(List<Part> parts, int size) {
        this.parts = parts;
        this.size = size;
        List<Point> points = parts.stream()
                .flatMap(part -> part.outline().rings().stream())
                .flatMap(List::stream)
                .toList();
        west = points.stream().mapToInt(Point::east).min().orElseThrow();
        north = points.stream().mapToInt(Point::north).max().orElseThrow();
        int east = points.stream().mapToInt(Point::east).max().orElseThrow();
        int south = points.stream().mapToInt(Point::north).min().orElseThrow();
        narrowing = Math.cos(Math.toRadians((north + south) / 2.0 / Outline.STEPS_PER_DEGREE));
        scale = size / Math.max((east - west) * narrowing, north - south);
        width = (int) Math.round((east - west) * narrowing * scale);
        height = (int) Math.round((north - south) * scale);
    }

    /**
     * @param label what the picture as a whole is called
     * @return an {@code svg} element of at most {@link #MOST_BYTES} where the smallest size allows it; empty for no places
     */
    static String svg(List<Part> parts, String label) {
        if (parts.isEmpty()) {
            return "";
        }
        String drawn = "";
        for (int size : SIZES) {
            drawn = new MapDrawing(parts, size).draw(label);
            if (drawn.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
                break;
            }
        }
        return drawn;
    }

    private String draw(String label) {
        return "<svg class=\"map\" role=\"group\" aria-label=\"" + quoted(label) + "\" viewBox=\"" + -EDGE + " " + -EDGE
                + " " + (width + 2 * EDGE) + " " + (height + 2 * EDGE) + "\">"
                + parts.stream().map(this::draw).collect(Collectors.joining()) + "</svg>";
    }

    private String draw(Part part) {
        List<List<Pixel>> rings = part.outline().rings().stream()
                .map(this::projected)
                .filter(ring -> ring.size() > 2)
                .toList();
        if (rings.isEmpty()) {
            rings = List.of(dot(pixel(part.outline().rings().get(0).get(0))));
        }
        String words = quoted(part.words());
        return "<a class=\"" + part.light() + "\" href=\"" + quoted(part.address()) + "\" aria-label=\"" + words
                + "\"><title>" + words + "</title><path d=\""
                + rings.stream().map(MapDrawing::path).collect(Collectors.joining()) + "\"/>"
                + marks(part, widest(rings)) + "</a>";
    }

    private Pixel pixel(Point point) {
        return new Pixel((int) Math.round((point.east() - west) * narrowing * scale), (int)
                Math.round((north - point.north()) * scale));
    }

    /** Without what such a picture cannot show: a step to and fro, a corner on a straight line. Neighbours lose the same corners. */
    private List<Pixel> projected(List<Point> ring) {
        List<Pixel> pixels = new ArrayList<>();
        for (Point point : ring) {
            Pixel pixel = pixel(point);
            while (pixels.size() > 1
                    && isStraight(pixels.get(pixels.size() - 2), pixels.get(pixels.size() - 1), pixel)) {
                pixels.remove(pixels.size() - 1);
            }
            if (pixels.isEmpty() || !pixels.get(pixels.size() - 1).equals(pixel)) {
                pixels.add(pixel);
            }
        }
        return pixels;
    }

    private static boolean isStraight(Pixel a, Pixel b, Pixel c) {
        return (b.x() - a.x()) * (c.y() - b.y()) == (b.y() - a.y()) * (c.x() - b.x());
    }

    /** What is too small for the picture is still there to be pressed. */
    private static List<Pixel> dot(Pixel at) {
        return List.of(
                new Pixel(at.x() - 2, at.y() - 2),
                new Pixel(at.x() + 2, at.y() - 2),
                new Pixel(at.x() + 2, at.y() + 2),
                new Pixel(at.x() - 2, at.y() + 2));
    }

    private static String path(List<Pixel> ring) {
        Pixel before = ring.get(0);
        StringBuilder path = new StringBuilder("M" + before.x() + next(before.y()) + "l");
        for (Pixel pixel : ring.subList(1, ring.size())) {
            String x = String.valueOf(pixel.x() - before.x());
            path.append(path.charAt(path.length() - 1) == 'l' || x.startsWith("-") ? "" : " ")
                    .append(x)
                    .append(next(pixel.y() - before.y()));
            before = pixel;
        }
        return path.append('z').toString();
    }

    /** A minus parts two numbers by itself. */
    private static String next(int number) {
        return number < 0 ? String.valueOf(number) : " " + number;
    }

    /** Where a sign and a name have most room within their own place, of some rows; where nowhere has any, the longest row. */
    private Stretch widest(List<List<Pixel>> rings) {
        int top = rings.stream().flatMap(List::stream).mapToInt(Pixel::y).min().orElseThrow();
        int bottom =
                rings.stream().flatMap(List::stream).mapToInt(Pixel::y).max().orElseThrow();
        Pixel any = rings.get(0).get(0);
        Stretch widest = new Stretch(any.x(), any.y(), 0);
        double longest = 0;
        for (int row = 1; row < ROWS; row++) {
            double y = top + (bottom - top) * (double) row / ROWS + 0.01;
            double[] crossings = crossings(rings, y);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                double across = crossings[i + 1] - crossings[i];
                double middle = crossings[i] + across / 2;
                int room = (int) Math.min(across, room(rings, middle, y));
                if (room > widest.width() || (widest.width() == 0 && across > longest)) {
                    widest = new Stretch((int) Math.round(middle), (int) y, room);
                    longest = across;
                }
            }
        }
        return widest;
    }

    /** How broad something may be that stands in the middle and reaches a little above and below. */
    private double room(List<List<Pixel>> rings, double middle, double y) {
        double half = size * HALF_A_LABEL;
        return 2 * Math.min(toTheEdge(rings, middle, y - half), toTheEdge(rings, middle, y + half));
    }

    private static double toTheEdge(List<List<Pixel>> rings, double x, double y) {
        double[] crossings = crossings(rings, y);
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            if (crossings[i] < x && x < crossings[i + 1]) {
                return Math.min(x - crossings[i], crossings[i + 1] - x);
            }
        }
        return 0;
    }

    private static double[] crossings(List<List<Pixel>> rings, double y) {
        return rings.stream()
                .flatMapToDouble(ring -> IntStream.range(0, ring.size())
                        .filter(i -> isBelow(ring, i, y) != isBelow(ring, i + 1, y))
                        .mapToDouble(i -> crossing(ring.get(i), ring.get((i + 1) % ring.size()), y)))
                .sorted()
                .toArray();
    }

    private static boolean isBelow(List<Pixel> ring, int corner, double y) {
        return ring.get(corner % ring.size()).y() > y;
    }

    private static double crossing(Pixel a, Pixel b, double y) {
        return a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y());
    }

    private String marks(Part part, Stretch room) {
        double name = size * NAME;
        boolean hasRoom = part.name().length() * name * LETTER < room.width();
        int up = hasRoom ? (int) Math.round(name * 0.5) : 0;
        int down = (int) Math.round(name * 0.95);
        String sign = text("", room.middle(), room.row() - up, size * SIGN, part.sign());
        return hasRoom ? sign + text(" class=\"name\"", room.middle(), room.row() + down, name, part.name()) : sign;
    }

    private static String text(String more, int x, int y, double size, String words) {
        return "<text" + more + " x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + Math.round(size) + "\">"
                + quoted(words) + "</text>";
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
