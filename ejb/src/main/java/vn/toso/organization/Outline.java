package vn.toso.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The line around a place, as rings of points; what lies within an even number of rings, such as a lake's island, is counted as with
 * the pen: in, out, in. Points stand on a grid, so that neighbours who share a line share every point of it.
 *
 * @param rings each with three points or more, the last not repeating the first
 */
public record Outline(List<List<Point>> rings) {
    /** A step of the grid is a ten-thousandth of a degree, some eleven metres. */
    public static final int STEPS_PER_DEGREE = 10_000;

    static final int FEWEST_POINTS = 3;
    private static final int MOST_TIMES_COARSER = 12;

    /** In steps of the grid from Greenwich and from the equator. */
    public record Point(int east, int north) {}

    public Outline {
        rings = rings.stream().map(List::copyOf).toList();
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < FEWEST_POINTS)) {
            throw new IllegalArgumentException("an outline has a ring, and a ring three points");
        }
    }

    /**
     * Takes out what a picture does not show: points that say nothing new, rings that have no area left.
     *
     * @param most points that may stay; beyond that the grid is made coarser until they do
     * @return empty when nothing is left to be seen
     */
    static Optional<Outline> of(List<List<Point>> rings, int most) {
        int step = 1;
        List<List<Point>> kept = snapped(rings, step);
        for (int i = 0; i < MOST_TIMES_COARSER && size(kept) > most; i++) {
            step *= 2;
            kept = snapped(rings, step);
        }
        return kept.isEmpty() || size(kept) > most ? Optional.empty() : Optional.of(new Outline(kept));
    }

    private static List<List<Point>> snapped(List<List<Point>> rings, int step) {
        return rings.stream()
                .map(ring -> simplified(ring, step))
                .filter(ring -> ring.size() >= FEWEST_POINTS && doubleArea(ring) != 0)
                .toList();
    }

    private static List<Point> simplified(List<Point> ring, int step) {
        List<Point> kept = new ArrayList<>();
        for (Point point : ring) {
            Point snapped =
                    new Point(Math.floorDiv(point.east(), step) * step, Math.floorDiv(point.north(), step) * step);
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(snapped)) {
                kept.add(snapped);
            }
        }
        while (kept.size() > 1 && kept.get(0).equals(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static int size(List<List<Point>> rings) {
        return rings.stream().mapToInt(List::size).sum();
    }

    public int points() {
        return size(rings);
    }

    /** The centre of the area of the largest ring. */
    Point centre() {
        List<Point> largest = rings.stream()
                .max(Comparator.comparingLong(ring -> Math.abs(doubleArea(ring))))
                .orElseThrow();
        Point origin = largest.get(0);
        double doubled = 0;
        double east = 0;
        double north = 0;
        for (int i = 0; i < largest.size(); i++) {
            Point a = largest.get(i);
            Point b = largest.get((i + 1) % largest.size());
            double ax = a.east() - (double) origin.east();
            double ay = a.north() - (double) origin.north();
            double bx = b.east() - (double) origin.east();
            double by = b.north() - (double) origin.north();
            double cross = ax * by - bx * ay;
            doubled += cross;
            east += (ax + bx) * cross;
            north += (ay + by) * cross;
        }
        return doubled == 0
                ? origin
                : new Point(
                        origin.east() + (int) Math.round(east / (3 * doubled)),
                        origin.north() + (int) Math.round(north / (3 * doubled)));
    }

    private static long doubleArea(List<Point> ring) {
        long doubled = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            doubled += (long) a.east() * b.north() - (long) b.east() * a.north();
        }
        return doubled;
    }

    /** The first point of each ring, then how far it is to the next: {@code 1030000 214000 12 -7 -12 0;…}. */
    String stored() {
        return rings.stream().map(Outline::stored).collect(Collectors.joining(";"));
    }

    private static String stored(List<Point> ring) {
        StringBuilder text = new StringBuilder();
        Point before = new Point(0, 0);
        for (Point point : ring) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(point.east() - before.east())
                    .append(' ')
                    .append(point.north() - before.north());
            before = point;
        }
        return text.toString();
    }

    /** Reads what {@link #stored} has written. */
    static Outline read(String stored) {
        return new Outline(Stream.of(stored.split(";", -1)).map(Outline::ring).toList());
    }

    private static List<Point> ring(String stored) {
        int[] steps =
                Arrays.stream(stored.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        List<Point> ring = new ArrayList<>();
        int east = 0;
        int north = 0;
        for (int i = 0; i + 1 < steps.length; i += 2) {
            east += steps[i];
            north += steps[i + 1];
            ring.add(new Point(east, north));
        }
        return ring;
    }
}
