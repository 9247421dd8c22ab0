package vn.toso.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.toso.assessment.QuizDraft.QuestionDraft;
import vn.toso.course.StepRef;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;

/** Questions and banks in memory. */
final class BankExamples {
    static final Blueprint BLUEPRINT =
            new Blueprint(Map.of(Part.KNOWLEDGE, 3, Part.STEPS, 3, Part.CASE, 3, Part.SAFETY, 2, Part.REFERRAL, 1));

    private BankExamples() {}

    /** @param right which options are right, in order */
    static Question question(QuestionKind kind, boolean... right) {
        return quiz(List.of(draft("K99-Q01", kind, Part.CASE, right)))
                .questions()
                .get(0);
    }

    /** Eight questions of each part. */
    static List<Question> bank() {
        List<QuestionDraft> drafts = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int i = 0; i < 8; i++) {
                boolean trueFalse = i == 7;
                boolean[] right = trueFalse ? new boolean[] {true, false} : new boolean[] {false, true, false, false};
                drafts.add(draft(
                        "K99-Q%02d".formatted(drafts.size() + 1),
                        trueFalse ? QuestionKind.TRUEFALSE : QuestionKind.SINGLE,
                        part,
                        right));
            }
        }
        return quiz(drafts).questions();
    }

    private static Quiz quiz(List<QuestionDraft> questions) {
        return new Quiz(Ids.next(), new QuizDraft("K99-QUIZ", new Percent(80), 3, 10, BLUEPRINT, questions));
    }

    private static QuestionDraft draft(String code, QuestionKind kind, Part part, boolean... right) {
        List<OptionFacts> options = new ArrayList<>();
        for (boolean isRight : right) {
            options.add(new OptionFacts("Ý " + (options.size() + 1), isRight, "Vì vậy."));
        }
        QuestionFacts facts = new QuestionFacts(
                code,
                kind,
                part,
                part == Part.SAFETY,
                "Câu hỏi?",
                "Lý do.",
                new FeatureVersionRef("SAMPLE.OPEN", 1),
                new StepRef("K99-L1", 1),
                "S1",
                LocalDate.of(2026, 11, 1));
        return new QuestionDraft(facts, options);
    }
}
