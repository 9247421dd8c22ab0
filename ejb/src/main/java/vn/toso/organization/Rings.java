package vn.toso.organization;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Outline.Point;
import vn.toso.shared.Refused;

/** The rings of one geometry as they are read. The first thing that is wrong is remembered, and the rest is read without being kept. */
final class Rings {
    /** Points of one unit that are kept for drawing. */
    static final int MOST_KEPT = 2_000;

    /** The mainland, the islands of Hoàng Sa and Trường Sa, and a degree around. */
    private static final double WEST = 101;

    private static final double EAST = 118.5;
    private static final double SOUTH = 5.5;
    private static final double NORTH = 24.5;

    private static final int POLYGON = 2;
    private static final int MULTI_POLYGON = 3;
    private static final int DEEPEST = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final int FEWEST_POSITIONS = 4;
    private static final int MOST_RINGS = 5_000;

    private final JsonParser parser;
    private final int most;
    private final List<List<Point>> rings = new ArrayList<>();
    private String type = "";
    private int depthOfRings = -1;
    private int points;
    private @Nullable Refused trouble;

    private final List<Point> positions = new ArrayList<>();
    private int depthOfPositions;
    private @Nullable Point last;
    private int read;
    private int numbers;
    private double east;
    private double north;

    /** @param most points that the file may still bring */
    Rings(JsonParser parser, int most) {
        this.parser = parser;
        this.most = most;
    }

    int points() {
        return points;
    }

    /** @throws Refused {@code boundaries.*} when there is none that can be drawn */
    Outline outline() {
        Refused found = trouble;
        if (found != null) {
            throw found;
        }
        int depth = type.equals("Polygon") ? POLYGON : type.equals("MultiPolygon") ? MULTI_POLYGON : 0;
        if (depth == 0) {
            throw new Refused("boundaries.no-polygon");
        }
        if (depthOfRings != depth) {
            throw new Refused("boundaries.shape");
        }
        return Outline.of(rings, MOST_KEPT).orElseThrow(() -> new Refused("boundaries.flat"));
    }

    /** Reads on behind the brace that opens the geometry. */
    void geometry() {
        while (parser.next() == Event.KEY_NAME) {
            String key = parser.getString();
            Event value = parser.next();
            if (key.equals("coordinates") && value == Event.START_ARRAY) {
                coordinates();
            } else if (key.equals("type") && value == Event.VALUE_STRING) {
                type = parser.getString();
            } else {
                BoundaryFile.skip(parser, value);
            }
        }
    }

    /** Reads to the end of the coordinates, in which the caller has opened the first array. */
    private void coordinates() {
        int depth = 1;
        while (depth > 0) {
            switch (parser.next()) {
                case START_ARRAY -> depth = opened(depth);
                case END_ARRAY -> closed(depth--);
                case VALUE_NUMBER -> number();
                case START_OBJECT -> {
                    wrong(new Refused("boundaries.shape"));
                    BoundaryFile.skip(parser, Event.START_OBJECT);
                }
                default -> wrong(new Refused("boundaries.shape"));
            }
        }
    }

    private int opened(int depth) {
        if (numbers > 0 || depth == DEEPEST) {
            wrong(new Refused("boundaries.shape"));
        }
        if (depth == DEEPEST) {
            BoundaryFile.skip(parser, Event.START_ARRAY);
            return depth;
        }
        return depth + 1;
    }

    private void closed(int depth) {
        if (numbers > 0) {
            position(depth);
            numbers = 0;
        } else if (read > 0) {
            ring(depth);
            read = 0;
        }
    }

    private void number() {
        String text = parser.getString();
        double value = text.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(text);
        if (numbers == 0) {
            east = value;
        } else if (numbers == 1) {
            north = value;
        }
        numbers++;
    }

    private void position(int depth) {
        points++;
        if (points > most) {
            throw new Refused("boundaries.too-many-points", BoundaryFile.MOST_POINTS);
        }
        if (numbers < 2 || numbers > 3 || (read > 0 && depthOfPositions != depth)) {
            wrong(new Refused("boundaries.shape"));
        } else if (!(WEST <= east && east <= EAST && SOUTH <= north && north <= NORTH)) {
            wrong(new Refused("boundaries.outside", shown(east), shown(north)));
        }
        depthOfPositions = depth;
        if (trouble == null) {
            last = new Point(steps(east), steps(north));
            positions.add(last);
        }
        read++;
    }

    private void ring(int depth) {
        if (depthOfRings != -1 && depthOfRings != depth) {
            wrong(new Refused("boundaries.shape"));
        }
        depthOfRings = depth;
        if (trouble == null && (read < FEWEST_POSITIONS || !positions.get(0).equals(last))) {
            wrong(new Refused("boundaries.ring-open"));
        }
        if (rings.size() == MOST_RINGS) {
            wrong(new Refused("boundaries.too-many-rings", MOST_RINGS));
        }
        if (trouble == null) {
            rings.add(List.copyOf(positions));
        }
        positions.clear();
    }

    private static int steps(double degrees) {
        return (int) Math.round(degrees * Outline.STEPS_PER_DEGREE);
    }

    private static String shown(double degrees) {
        return Double.toString(degrees);
    }

    private void wrong(Refused why) {
        if (trouble == null) {
            trouble = why;
            rings.clear();
            positions.clear();
        }
    }
}
