package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.toso.assessment.PaperPages;
import vn.toso.assessment.QuestionPage;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** One question of a paper. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class QuizPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    PaperPages papers;

    private String paper = "";
    private int position = 1;
    private String refused = "";
    private QuestionPage question;

    public void load() {
        question = papers.question(reader.asking(), Ids.read(paper), position);
    }

    public AskedQuestion getAsked() {
        return new AskedQuestion(question, words);
    }

    public String getBack() {
        return position == 1 ? "/hoc/home" : "/hoc/quiz?paper=" + paper + "&n=" + (position - 1);
    }

    public String getBackKey() {
        return position == 1 ? "paper.question.home" : "learner.quiz.previous";
    }

    /** Where it goes on, also when the answer can only be kept on the phone. */
    public String getNext() {
        return position < question.of()
                ? "/hoc/quiz?paper=" + paper + "&n=" + (position + 1)
                : "/hoc/check?paper=" + paper;
    }

    public String getGoText() {
        return position < question.of()
                ? words.of("learner.quiz.save-and-next", position + 1)
                : words.of("learner.quiz.save-and-check");
    }

    public QuestionPage getQuestion() {
        return question;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
