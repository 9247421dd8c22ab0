package vn.toso.assessment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Area;

/**
 * One question of a paper as a member sees it, without its key.
 *
 * @param choices what can be chosen; empty where lines are placed
 * @param lines what is to be put in order or paired; empty where something is chosen
 * @param screen the drawn phone to tap on; null unless the question asks for it
 */
public record QuestionPage(
        UUID paper,
        String token,
        int position,
        int of,
        String text,
        QuestionKind kind,
        boolean isUnsure,
        boolean isHandedIn,
        List<Choice> choices,
        List<Line> lines,
        @Nullable Screen screen) {
    /**
     * An option as the paper shows it; {@code value} goes back in the form.
     *
     * @param area where it lies on the drawn screen; null when it stands in a list
     */
    public record Choice(
            int value,
            String text,
            boolean isChosen,
            @Nullable Area area) {}

    /**
     * A line that is given a place. Neither its number nor that of a place says what is right.
     *
     * @param number from 1, in the order of the paper; the form's field bears it
     */
    public record Line(int number, String text, List<Choice> places) {}

    static QuestionPage of(Paper paper, Asked here, int of) {
        Question question = here.question();
        boolean isArranged = question.kind().isArranged();
        return new QuestionPage(
                paper.id(),
                paper.token(),
                here.place().position(),
                of,
                question.text(),
                question.kind(),
                here.place().isUnsure(),
                paper.isHandedIn(),
                isArranged ? List.of() : choices(here),
                isArranged ? lines(here) : List.of(),
                question.screen());
    }

    private static List<Choice> choices(Asked here) {
        Answer answer = here.answer();
        return here.place().shown().stream()
                .map(position -> here.question().options().get(position - 1))
                .map(option -> new Choice(
                        option.position(), option.text(), answer.chosen().contains(option.position()), option.area()))
                .toList();
    }

    private static List<Line> lines(Asked here) {
        Question question = here.question();
        List<Integer> shown = here.place().shown();
        return IntStream.rangeClosed(1, shown.size())
                .mapToObj(number -> new Line(
                        number,
                        question.optionText(question.kind() == QuestionKind.ORDER ? shown.get(number - 1) : number),
                        places(question, shown, here.answer().place(number))))
                .toList();
    }

    private static List<Choice> places(Question question, List<Integer> shown, int given) {
        return IntStream.rangeClosed(1, shown.size())
                .mapToObj(place -> new Choice(
                        place,
                        question.kind() == QuestionKind.ORDER
                                ? String.valueOf(place)
                                : question.options()
                                        .get(shown.get(place - 1) - 1)
                                        .pair(),
                        place == given,
                        null))
                .toList();
    }

    /** Whether more than one option may be chosen. */
    public boolean takesSeveral() {
        return kind == QuestionKind.SEVERAL;
    }

    public boolean isOrder() {
        return kind == QuestionKind.ORDER;
    }

    public boolean isArranged() {
        return kind.isArranged();
    }

    public boolean isTap() {
        return screen != null;
    }
}
