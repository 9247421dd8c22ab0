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
    private static final int ENOUGH_TO_TELL = 5;
    private static final int ENOUGH_SCREENS = 3;
    private static final int NOT_ALL = 99;

    /**
     * Where the right options of the questions of one kind are.
     *
     * @param enough of so many questions a habit can be told
     * @param questions those with one right option
     * @param place where most of them have it, counted from 1
     * @param inPlace how many have it there
     * @param longest of how many it is the longest
     */
    record Habit(int enough, List<QuestionSource> questions, int place, long inPlace, long longest) {
        /** Of those with one right option, by the place on which the option stands. */
        static Habit ofWords(BankSource bank) {
            return of(ENOUGH_TO_TELL, bank, QuestionKind.SINGLE, QuestionSource::options);
        }

        static Habit ofScreens(BankSource bank) {
            return of(ENOUGH_SCREENS, bank, QuestionKind.TAP, KeyCheck::asRead);
        }

        private static Habit of(
                int enough, BankSource bank, QuestionKind kind, Function<QuestionSource, List<OptionSource>> order) {
            List<QuestionSource> questions = bank.of(kind).stream()
                    .filter(question -> question.right().size() == 1)
                    .toList();
            Map<Integer, Long> places = questions.stream()
                    .collect(Collectors.groupingBy(question -> place(question, order), Collectors.counting()));
            Map.Entry<Integer, Long> most =
                    places.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry(0, 0L));
            long longest = questions.stream().filter(KeyCheck::isLongest).count();
            return new Habit(enough, questions, most.getKey(), most.getValue(), longest);
        }

        private static int place(QuestionSource question, Function<QuestionSource, List<OptionSource>> order) {
            return order.apply(question).indexOf(question.right().get(0)) + 1;
        }

        /** In percent of the questions; 0 of so few that nobody can tell. */
        int percent(long count) {
            return questions.size() < enough ? 0 : (int) Math.ceil(count * 100.0 / questions.size());
        }
    }

    @Override
    public void look(CoursePackage pack, Problems problems) {
        Habit words = Habit.ofWords(pack.bank());
        report(words.inPlace(), Limits.KEY_PERCENT, words, "coursepack.key-place", words.place(), problems);
        report(words.longest(), Limits.KEY_PERCENT, words, "coursepack.key-longest", 0, problems);
        Habit screens = Habit.ofScreens(pack.bank());
        int most = screens.questions().size() < ENOUGH_TO_TELL ? NOT_ALL : Limits.KEY_PERCENT;
        report(screens.inPlace(), most, screens, "coursepack.key-screen", screens.place(), problems);
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

    private static void report(long count, int most, Habit habit, String key, int place, Problems problems) {
        List<QuestionSource> questions = habit.questions();
        if (habit.percent(count) > most) {
            problems.add(BankSource.FILE, questions.get(0).line(), key, count, questions.size(), place);
        }
    }
}
