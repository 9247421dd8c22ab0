package vn.toso.coursepack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toso.assessment.QuestionKind;
import vn.toso.coursepack.QuestionSource.OptionSource;

/** A member must not pass by habit: the right option is not regularly in one place, nor regularly the longest. */
final class KeyCheck implements Check {
    private static final int MOST_PERCENT = 60;
    private static final int ENOUGH_TO_TELL = 5;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        List<QuestionSource> singles = pack.bank().of(QuestionKind.SINGLE).stream()
                .filter(question -> question.right().size() == 1)
                .toList();
        if (singles.size() < ENOUGH_TO_TELL) {
            return;
        }
        Map<Integer, Long> places = singles.stream()
                .collect(Collectors.groupingBy(
                        question -> question.options().indexOf(question.right().get(0)) + 1, Collectors.counting()));
        places.forEach((place, count) -> report(count, singles, "coursepack.key-place", place, problems));
        long longest = singles.stream().filter(KeyCheck::isLongest).count();
        report(longest, singles, "coursepack.key-longest", 0, problems);
    }

    private static boolean isLongest(QuestionSource question) {
        OptionSource right = question.right().get(0);
        return question.options().stream()
                .filter(option -> !option.equals(right))
                .allMatch(option -> option.text().length() < right.text().length());
    }

    private static void report(long count, List<QuestionSource> of, String key, int place, Problems problems) {
        if (count * 100 > (long) MOST_PERCENT * of.size()) {
            problems.add(BankSource.FILE, of.get(0).line(), key, count, of.size(), place);
        }
    }
}
