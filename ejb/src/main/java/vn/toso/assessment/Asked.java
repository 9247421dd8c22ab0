package vn.toso.assessment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question with its place and answer on one paper. */
record Asked(PaperQuestion place, Question question) {

    /** Everything that a paper asks, in its order, in two statements. */
    static List<Asked> on(EntityManager entities, QuestionBanks banks, UUID paper) {
        List<PaperQuestion> places = entities.createQuery(
                        "select q from PaperQuestion q where q.paper = :paper order by q.position", PaperQuestion.class)
                .setParameter("paper", paper)
                .getResultList();
        Map<UUID, Question> bank = banks
                .questions(places.stream().map(PaperQuestion::question).toList())
                .stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        return places.stream()
                .map(place -> new Asked(place, Objects.requireNonNull(bank.get(place.question()))))
                .toList();
    }

    void grade() {
        place.grade(question);
    }

    boolean isRight() {
        return place.isRight();
    }

    /** Answered, and no line of it is still open. */
    boolean isAnswered() {
        return place.isAnswered() && answer().open() == 0;
    }

    Answer answer() {
        return place.answer(question.kind());
    }
}
