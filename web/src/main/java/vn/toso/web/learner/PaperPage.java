package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.toso.assessment.PaperPages;
import vn.toso.assessment.QuestionPage;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** A whole paper in one page: a phone keeps it and shows its parts one at a time when there is no network. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PaperPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    PaperPages papers;

    private String paper = "";
    private List<QuestionPage> questions = List.of();

    public void load() {
        questions = papers.questions(reader.asking(), Ids.read(paper));
    }

    public AskedQuestion asked(QuestionPage question) {
        return new AskedQuestion(question, words);
    }

    public String next(QuestionPage question) {
        return question.position() < question.of()
                ? "/hoc/quiz?paper=" + paper + "&n=" + (question.position() + 1)
                : "/hoc/check?paper=" + paper;
    }

    public String getToken() {
        return questions.get(0).token();
    }

    public List<QuestionPage> getQuestions() {
        return questions;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }
}
