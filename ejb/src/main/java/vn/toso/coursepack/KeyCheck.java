package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toso.assessment.QuestionKind;
import vn.toso.course.Area;
import vn.toso.coursepack.QuestionSource.OptionSource;

/**
 * A member must not pass by habit: the right option is not regularly in one place, nor regularly the longest. On drawn screens the
 * places count as they are read, and of three screens not all may have the same.
 */
final class KeyCheck implements Check {
    private static final int MOST_PERCENT = 60;
    private static final int ENOUGH_TO_TELL = 5;
    private static final int ENOUGH_SCREENS = 3;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        List<QuestionSource> singles = withOneRight(pack, QuestionKind.SINGLE);
        if (singles.size() >= ENOUGH_TO_TELL) {
            place(singles, MOST_PERCENT, QuestionSource::options, "coursepack.key-place", problems);
            long longest = singles.stream().filter(KeyCheck::isLongest).count();
            report(longest, MOST_PERCENT, singles, "coursepack.key-longest", 0, problems);
        }
        List<QuestionSource> screens = withOneRight(pack, QuestionKind.TAP);
        if (screens.size() >= ENOUGH_SCREENS) {
            int most = screens.size() < ENOUGH_TO_TELL ? 99 : MOST_PERCENT;
            place(screens, most, KeyCheck::asRead, "coursepack.key-screen", problems);
        }
    }

    private static List<QuestionSource> withOneRight(CoursePackage pack, QuestionKind kind) {
        return pack.bank().of(kind).stream()
                .filter(question -> question.right().size() == 1)
                .toList();
    }

    private static void place(
            List<QuestionSource> questions,
            int most,
            Function<QuestionSource, List<OptionSource>> order,
            String key,
            Problems problems) {
        Map<Integer, Long> places = questions.stream()
                .collect(Collectors.groupingBy(
                        question ->
                                order.apply(question).indexOf(question.right().get(0)) + 1,
                        Collectors.counting()));
        places.forEach((place, count) -> report(count, most, questions, key, place, problems));
    }

    private static List<OptionSource> asRead(QuestionSource question) {
        List<OptionSource> places = new ArrayList<>(question.options());
        places.sort(Comparator.comparing(OptionSource::area, Area.AS_READ));
        return places;
    }

    private static boolean isLongest(QuestionSource question) {
        OptionSource right = question.right().get(0);
        return question.options().stream()
                .filter(option -> !option.equals(right))
                .allMatch(option -> option.text().length() < right.text().length());
    }

    private static void report(
            long count, int most, List<QuestionSource> of, String key, int place, Problems problems) {
        if (count * 100 > (long) most * of.size()) {
            problems.add(BankSource.FILE, of.get(0).line(), key, count, of.size(), place);
        }
    }
}
