package vn.toso.web.learner;

import java.util.List;
import vn.toso.assessment.QuestionPage;
import vn.toso.assessment.QuestionPage.Choice;
import vn.toso.web.words.Words;

/** A question as a page asks it; the page of one question and the page of a whole paper ask alike. */
public record AskedQuestion(QuestionPage question, Words words) {
    /** What has to be done besides choosing one; empty when that is all. */
    public String hintKey() {
        return switch (question.kind()) {
            case SEVERAL -> "paper.question.several";
            case ORDER -> "paper.question.order";
            case MATCH -> "paper.question.match";
            case TAP -> "paper.question.tap";
            case SINGLE, TRUEFALSE -> "";
        };
    }

    /** A box can be taken back, a round button cannot: being unsure of lines that were placed must be. */
    public String inputType() {
        return question.takesSeveral() || question.isArranged() ? "checkbox" : "radio";
    }

    public String placeText(Choice place) {
        return question.isOrder() ? words.of("paper.question.nth", place.text()) : place.text();
    }

    /** Options that stand in a list. */
    public List<Choice> listed() {
        return question.isTap() ? List.of() : question.choices();
    }

    /** The drawn phone with a round button over each place. */
    public String screen() {
        return TapScreen.toChoose(question);
    }
}
