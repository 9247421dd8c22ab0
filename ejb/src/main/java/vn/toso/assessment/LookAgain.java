package vn.toso.assessment;

import java.util.List;

/**
 * A question to look at again, with the reason and the step ({@code K04-L2#4}) that explains it.
 *
 * @param told what was chosen, each with what is said about it
 * @param order the lines in their right order; empty unless they were to be put in order
 * @param right what is right, where the key was corrected since; what the bank explains is left out then, for it may be wrong
 */
public record LookAgain(
        int position,
        String text,
        String reason,
        String step,
        boolean isCritical,
        List<Told> told,
        List<String> order,
        List<String> right) {
    /**
     * What is said about one choice.
     *
     * @param pair what belongs to it; empty unless the question pairs
     */
    public record Told(String choice, String pair, String feedback) {}

    static LookAgain of(Asked asked) {
        Question question = asked.question();
        return new LookAgain(
                asked.place().position(),
                question.text(),
                question.isCorrected() ? "" : question.reason(),
                question.stepRef(),
                question.isCritical(),
                told(asked),
                question.kind() == QuestionKind.ORDER
                        ? question.options().stream().map(Option::text).toList()
                        : List.of(),
                question.isCorrected()
                        ? question.right().stream()
                                .sorted()
                                .map(question::optionText)
                                .toList()
                        : List.of());
    }

    private static List<Told> told(Asked asked) {
        Question question = asked.question();
        return switch (question.kind()) {
            case ORDER -> List.of();
            case MATCH ->
                told(
                        question,
                        asked.answer().astray(question.rightPlaces(asked.place().shown())));
            default -> told(question, asked.answer().chosen().stream().sorted().toList());
        };
    }

    private static List<Told> told(Question question, List<Integer> positions) {
        return positions.stream()
                .map(position -> question.options().get(position - 1))
                .map(option -> new Told(option.text(), option.pair(), question.isCorrected() ? "" : option.feedback()))
                .toList();
    }
}
