package vn.toso.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.UnitName;
import vn.toso.shared.Rows;

/**
 * The figures of one question: those that are kept of every commune, where they answer it, or counted for it. Kept figures also tell
 * which communes stand on a page of a list, so that no others are read.
 */
final class Counts {
    /** Provinces that are added up, and the communes of those that are not. */
    private static final String PARTS = """
            SELECT d.descendant AS part FROM organization_descent d
            JOIN reporting_counted a ON a.commune = d.descendant AND a.basis = :mark
            WHERE d.ancestor = :unit AND d.level = 'PROVINCE' AND d.valid_from <= :day AND :day < d.valid_until
            UNION ALL
            SELECT d.descendant FROM organization_descent d
            JOIN organization_placement p ON p.unit = d.descendant AND p.valid_from <= :day AND :day < p.valid_until
            LEFT JOIN reporting_counted a ON a.commune = p.parent AND a.basis = :mark
            WHERE d.ancestor = :unit AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until
              AND a.commune IS NULL
            """;

    private static final String KEPT = """
            FROM reporting_tally k WHERE k.figure = :figure AND k.service IN (:labels) AND k.commune IN (:parts)
            """;
    private static final String KEPT_BY_PLACE = "SELECT k.place, SUM(k.people) AS people " + KEPT + "GROUP BY k.place";
    private static final String KEPT_BY_SERVICE =
            "SELECT k.service, SUM(k.people) AS people " + KEPT + "GROUP BY k.service";

    private static final String CELLS = """
            SELECT d.descendant AS commune, k.place, k.people
            FROM organization_descent d
            JOIN organization_unit c ON c.id = d.descendant
            JOIN reporting_tally k ON k.figure = :figure AND k.service IN (:labels) AND k.commune = d.descendant
                 AND k.place BETWEEN :first AND :last
            WHERE d.ancestor = :unit AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until
            ORDER BY k.place, c.reference
            """;

    private static final String EARLIER = """
            SELECT COALESCE(SUM(k.people), 0) AS people FROM reporting_tally k
            WHERE k.figure = :figure AND k.service IN (:labels) AND k.commune IN (:communes) AND k.place < :first
            """;

    /** No unit has this id. */
    private static final UUID NOWHERE = new UUID(0, 0);

    private final ReportFrame frame;
    private final Jurisdiction asking;
    private final UnitName unit;
    private final ReportQuestion question;
    private final Basis basis;
    private final boolean isKept;
    private final Set<UUID> parts = new HashSet<>();

    /** @param isKept whether the kept figures answer this question */
    Counts(
            ReportFrame frame,
            Jurisdiction asking,
            UnitName unit,
            ReportQuestion question,
            Basis basis,
            boolean isKept) {
        this.frame = frame;
        this.asking = asking;
        this.unit = unit;
        this.question = question;
        this.basis = basis;
        this.isKept = isKept;
    }

    Basis basis() {
        return basis;
    }

    /** Of all places together. */
    int of(Figure figure) {
        return sum(places(figure));
    }

    /** How many stand at which place, in the order of the list. */
    NavigableMap<String, Integer> places(Figure figure) {
        NavigableMap<String, Integer> places = new TreeMap<>();
        rows(figure, KEPT_BY_PLACE, "place", figure.together())
                .each(row -> places.put(row.text("place"), row.number("people")));
        return places;
    }

    /** Each course for itself. */
    Map<String, Integer> byService(Figure figure) {
        Map<String, Integer> services = new HashMap<>();
        rows(figure, KEPT_BY_SERVICE, "service", figure.apart())
                .each(row -> services.put(row.text("service"), row.number("people")));
        return services;
    }

    private Rows rows(Figure figure, String kept, String part, String select) {
        if (isKept) {
            return Rows.of(frame.entities, kept)
                    .with("parts", parts())
                    .with("figure", figure.name())
                    .with("labels", labels(figure));
        }
        String sql = figure.head()
                + "SELECT t.%1$s, SUM(t.people) AS people FROM (%2$s) t GROUP BY t.%1$s".formatted(part, select);
        return basis.bind(frame.reached(asking, unit, question, sql), sql, asked());
    }

    /** Asked once: every figure is of the same. Never none, so that it can stand in a list. */
    private Set<UUID> parts() {
        if (parts.isEmpty()) {
            parts.add(NOWHERE);
            frame.reached(asking, unit, question, PARTS)
                    .with("mark", basis.mark())
                    .each(row -> parts.add(row.id("part")));
        }
        return parts;
    }

    /**
     * A statement on what is kept of some parts, or the one that counts the same.
     *
     * @param kept names {@code :parts} and {@code :services}
     */
    Rows either(String kept, String counted) {
        return isKept
                ? Rows.of(frame.entities, kept).with("parts", parts()).with("services", Basis.some(asked()))
                : basis.bind(frame.reached(asking, unit, question, counted), counted, asked());
    }

    /** What stands beside the figure in the kept table. */
    private Collection<String> labels(Figure figure) {
        return switch (figure.of()) {
            case NOTHING -> Set.of("");
            case COURSES -> Basis.some(basis.courses());
            case ENTRIES, PEOPLE, PEOPLE_OF_ALL_CORE -> Set.of(question.asked().service());
        };
    }

    private Set<String> asked() {
        return question.asked().isOfAllCore()
                ? basis.core()
                : Set.of(question.asked().service());
    }

    /**
     * The lines of a page.
     *
     * @param figure counts just these lines, at the places by which they are in order
     * @param sql in the order of the places, then {@link EachOnce#IN_ORDER}; ends with {@link EachOnce#PAGE}. Where it names
     *     {@code :earliest} and {@code :latest}, places are days, and it leaves out those before and after.
     */
    Rows page(Figure figure, String sql) {
        boolean isOfDays = Basis.names(sql, "earliest");
        Stretch stretch = isKept
                ? stretch(figure, isOfDays)
                : new Stretch(Set.of(unit.id()), "", "", question.from(), question.most());
        Rows rows = frame.parts(asking, unit, stretch.parts(), question, sql)
                .with("from", stretch.skipped())
                .with("most", stretch.most());
        return isOfDays && !stretch.first().isEmpty()
                ? basis.bind(rows, sql, asked(), LocalDate.parse(stretch.first()), LocalDate.parse(stretch.last()))
                : basis.bind(rows, sql, asked());
    }

    /**
     * What to read for a page.
     *
     * @param parts units in which every line of the page is
     * @param first place of the first line; empty where that was not looked for
     * @param last place of the last one
     * @param skipped how many lines of these units come before the page
     */
    private record Stretch(Set<UUID> parts, String first, String last, int skipped, int most) {}

    private Stretch stretch(Figure figure, boolean isFromFirstPlace) {
        NavigableMap<String, Integer> places = places(figure);
        int from = question.from();
        int until = Math.min(from + question.most(), sum(places));
        if (from >= until) {
            return new Stretch(Set.of(unit.id()), "", "", 0, 0);
        }
        String first = placeOf(places, from);
        String last = placeOf(places, until - 1);
        Walk walk = new Walk(from, until, sum(places.headMap(first, false)));
        frame.reached(asking, unit, question, CELLS)
                .with("figure", figure.name())
                .with("labels", labels(figure))
                .with("first", first)
                .with("last", last)
                .each(row -> walk.pass(row.id("commune"), row.number("people")));
        int earlier = isFromFirstPlace ? 0 : earlier(figure, walk.communes, first);
        return new Stretch(walk.communes, first, last, earlier + walk.skipped(), question.most());
    }

    /** How many lines of these communes stand at earlier places. */
    private int earlier(Figure figure, Set<UUID> communes, String first) {
        return Rows.of(frame.entities, EARLIER)
                .with("figure", figure.name())
                .with("labels", labels(figure))
                .with("communes", communes)
                .with("first", first)
                .first(row -> row.number("people"))
                .orElse(0);
    }

    /** At which place the line with that number stands. */
    private static String placeOf(NavigableMap<String, Integer> places, int line) {
        int seen = 0;
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            seen += place.getValue();
            if (line < seen) {
                return place.getKey();
            }
        }
        throw new IllegalArgumentException("there is no line " + line);
    }

    static int sum(Map<String, Integer> places) {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Goes through the lines commune by commune, and remembers those on the page and how many lines each had before it. */
    private static final class Walk {
        private final int from;
        private final int until;
        private final Set<UUID> communes = new HashSet<>();
        private final Map<UUID, Integer> before = new HashMap<>();
        private int seen;

        Walk(int from, int until, int seen) {
            this.from = from;
            this.until = until;
            this.seen = seen;
        }

        void pass(UUID commune, int people) {
            int first = Math.min(people, Math.max(0, from - seen));
            if (seen < until && seen + people > from) {
                communes.add(commune);
            }
            before.merge(commune, first, Integer::sum);
            seen += people;
        }

        int skipped() {
            return communes.stream().mapToInt(before::get).sum();
        }
    }
}
