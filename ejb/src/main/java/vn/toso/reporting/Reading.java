package vn.toso.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.reporting.TallyTable.Line;

/**
 * How what is kept is counted: one statement for a figure, or for several of the same people.
 *
 * @param figure its places hold the place in each of the figures, with {@link Grouping#BETWEEN} between them where they are several
 * @param names of the figures
 */
record Reading(Figure figure, List<String> names) {
    private static final Pattern BETWEEN = Pattern.compile(Grouping.BETWEEN, Pattern.LITERAL);

    static Reading of(Figure figure) {
        return new Reading(figure, List.of(figure.name()));
    }

    /** @param atOnce at the places of {@link Grouping#EACH} */
    static Reading ofEachGrouping(Figure atOnce, Function<Grouping, Figure> each) {
        return new Reading(
                atOnce,
                Arrays.stream(Grouping.values())
                        .map(by -> each.apply(by).name())
                        .toList());
    }

    /** Of what was read the lines of each of the figures. */
    Stream<Line> lines(Stream<Line> read) {
        return names.size() == 1 ? read : Line.added(read.flatMap(this::apart));
    }

    private Stream<Line> apart(Line line) {
        String[] places = BETWEEN.split(line.place(), -1);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Line(names.get(i), line.service(), line.commune(), places[i], line.people()));
    }
}
