package vn.toso.assessment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * What a member chose: options as the bank numbers them, or a place for each line of the paper, or "I'm not sure", which is never right
 * and never a shame. Lines that were placed stay beside "I'm not sure", so that nothing has to be chosen twice.
 *
 * @param chosen positions of options; empty when lines are placed
 * @param places what each line was given, in the order of the paper, 0 where that is still open; empty when options are chosen
 */
public record Answer(Set<Integer> chosen, List<Integer> places, boolean isUnsure) {
    static final String UNSURE = "unsure";
    private static final int MOST_OPTIONS = 9;

    public Answer {
        chosen = Set.copyOf(chosen);
        places = List.copyOf(places);
    }

    public Answer(Set<Integer> chosen, boolean isUnsure) {
        this(chosen, List.of(), isUnsure);
    }

    /** @see #read(Collection, List) */
    public static Answer read(Collection<String> values) {
        return read(values, List.of());
    }

    /**
     * Reads the values of the form's fields.
     *
     * @param values positions as digits, or the one word {@code unsure}
     * @param lines what each line was given: a digit, or nothing; no lines when the form has none
     * @throws Refused {@code answer.empty} when nothing was chosen, {@code answer.malformed} when it is no such value
     */
    public static Answer read(Collection<String> values, List<String> lines) {
        boolean isUnsure = values.contains(UNSURE);
        boolean isRead = lines.stream().allMatch(line -> line.matches("[1-9]?"))
                && (isUnsure || values.stream().allMatch(value -> value.matches("[1-9]")))
                && Math.max(values.size(), lines.size()) <= MOST_OPTIONS
                && (lines.isEmpty() || isUnsure || values.isEmpty());
        if (!isRead) {
            throw new Refused("answer.malformed");
        }
        if (!isUnsure && values.isEmpty() && lines.stream().allMatch(String::isEmpty)) {
            throw new Refused("answer.empty");
        }
        return new Answer(
                isUnsure ? Set.of() : values.stream().map(Integer::valueOf).collect(Collectors.toSet()),
                lines.stream()
                        .map(line -> line.isEmpty() ? 0 : Integer.parseInt(line))
                        .toList(),
                isUnsure);
    }

    /** @param words what {@link #stored()} wrote; null when there was no answer */
    static Answer stored(@Nullable String words, boolean isUnsure, QuestionKind kind) {
        List<Integer> numbers = Arrays.stream((words == null ? "" : words).split(","))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return kind.isArranged()
                ? new Answer(Set.of(), numbers, isUnsure)
                : new Answer(isUnsure ? Set.of() : Set.copyOf(numbers), isUnsure);
    }

    String stored() {
        Stream<Integer> numbers = places.isEmpty() ? new TreeSet<>(chosen).stream() : places.stream();
        return numbers.map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Whether it can be an answer to a question of that kind, shown in that order. */
    boolean fits(QuestionKind kind, List<Integer> shown) {
        if (!kind.isArranged()) {
            return places.isEmpty() && shown.containsAll(chosen);
        }
        boolean isOnlyUnsure = isUnsure && places.isEmpty();
        return chosen.isEmpty()
                && (isOnlyUnsure || places.size() == shown.size())
                && places.stream().allMatch(place -> place <= shown.size());
    }

    /** What a line of the paper was given, 0 when that is open. */
    int place(int line) {
        return line > places.size() ? 0 : places.get(line - 1);
    }

    /** How many lines are still open; none once the member has said not to be sure. */
    int open() {
        return isUnsure ? 0 : (int) places.stream().filter(place -> place == 0).count();
    }

    /** Whether two lines were given the same place, which nobody means. */
    boolean isTwice() {
        List<Integer> given = places.stream().filter(place -> place > 0).toList();
        return !isUnsure && given.stream().distinct().count() < given.size();
    }

    /** Whether each line was given the number that the bank has for it. */
    boolean isExactly(List<Integer> right) {
        return !right.isEmpty() && places.equals(right);
    }

    /** The lines of the paper, counted from 1, that were given something else. */
    List<Integer> astray(List<Integer> right) {
        return IntStream.rangeClosed(1, right.size())
                .filter(line -> isUnsure || place(line) != right.get(line - 1))
                .boxed()
                .toList();
    }
}
