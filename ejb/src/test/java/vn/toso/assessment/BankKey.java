package vn.toso.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The right answer to a question, as a paper shows it, reckoned from the bank by another way than grading does. */
final class BankKey {
    private BankKey() {}

    static Answer of(Question question, List<Integer> shown) {
        return question.kind().isArranged()
                ? new Answer(Set.of(), places(question, shown), false)
                : new Answer(
                        question.options().stream()
                                .filter(Option::isRight)
                                .map(Option::position)
                                .collect(Collectors.toSet()),
                        false);
    }

    private static List<Integer> places(Question question, List<Integer> shown) {
        List<Option> inBank = question.options();
        List<String> onPaper = shown.stream()
                .map(position -> inBank.get(position - 1))
                .map(option -> question.kind() == QuestionKind.ORDER ? option.text() : option.pair())
                .toList();
        return question.kind() == QuestionKind.ORDER
                ? onPaper.stream()
                        .map(text ->
                                1 + inBank.stream().map(Option::text).toList().indexOf(text))
                        .toList()
                : inBank.stream()
                        .map(option -> 1 + onPaper.indexOf(option.pair()))
                        .toList();
    }
}
