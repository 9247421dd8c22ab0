package vn.toso.coursepack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toso.assessment.QuestionKind;
import vn.toso.coursepack.QuestionSource.OptionSource;

/** A member must not pass by habit: the right option is not regularly in one place, nor regularly the longest. */
final class KeyCheck implements Check {
    private static final int ENOUGH_TO_TELL = 5;

    /**
     * Where the right options of the questions with one right option are.
     *
     * @param questions how many of them there are
     * @param place where most of them have it, counted from 1
     * @param inPlace how many have it there
     * @param longest of how many it is the longest
     */
    record Habit(List<QuestionSource> questions, int place, long inPlace, long longest) {
        static Habit of(BankSource bank) {
            List<QuestionSource> singles = bank.of(QuestionKind.SINGLE).stream()
                    .filter(question -> question.right().size() == 1)
                    .toList();
            Map.Entry<Integer, Long> most =
                    singles.stream()
                            .collect(Collectors.groupingBy(KeyCheck::place, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .max(Map.Entry.comparingByValue())
                            .orElse(Map.entry(0, 0L));
            return new Habit(
                    singles,
                    most.getKey(),
                    most.getValue(),
                    singles.stream().filter(KeyCheck::isLongest).count());
        }

        /** Of fewer than five nobody can tell. */
        boolean tells() {
            return questions.size() >= ENOUGH_TO_TELL;
        }

        int percent(long count) {
            return tells() ? (int) Math.ceil(count * 100.0 / questions.size()) : 0;
        }
    }

    @Override
    public void look(CoursePackage pack, Problems problems) {
        Habit habit = Habit.of(pack.bank());
        report(habit.inPlace(), habit, "coursepack.key-place", habit.place(), problems);
        report(habit.longest(), habit, "coursepack.key-longest", 0, problems);
    }

    private static int place(QuestionSource question) {
        return question.options().indexOf(question.right().get(0)) + 1;
    }

    private static boolean isLongest(QuestionSource question) {
        OptionSource right = question.right().get(0);
        return question.options().stream()
                .filter(option -> !option.equals(right))
                .allMatch(option -> option.text().length() < right.text().length());
    }

    private static void report(long count, Habit habit, String key, int place, Problems problems) {
        if (habit.percent(count) > Limits.KEY_PERCENT) {
            int total = habit.questions().size();
            problems.add(BankSource.FILE, habit.questions().get(0).line(), key, count, total, place);
        }
    }
}
