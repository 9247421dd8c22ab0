package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.toso.assessment.LookAgain;
import vn.toso.assessment.PaperPages;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** The result of a paper, and the exact steps to look at again. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ResultPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    PaperPages papers;

    private String paper = "";
    private String refused = "";
    private PaperPages.Result result;

    public void load() {
        result = papers.result(reader.asking(), Ids.read(paper));
    }

    public String getHeadlineKey() {
        return result.isPassed() ? "learner.result.passed" : "learner.result.not-yet";
    }

    public String getOnward() {
        return result.isPassed()
                ? "/hoc/qualifications"
                : Codes.addressOf(result.lookAgain().get(0).step());
    }

    public String getOnwardKey() {
        return result.isPassed() ? "learner.result.see-qualifications" : "learner.result.look-now";
    }

    public String stepAddress(LookAgain item) {
        return Codes.addressOf(item.step());
    }

    /** What is said about one thing that was chosen, or about a pair. */
    public String told(LookAgain.Told told) {
        return told.pair().isEmpty()
                ? words.of("learner.result.chose", told.choice(), told.feedback())
                : words.of("learner.result.pair", told.choice(), told.pair(), told.feedback());
    }

    /** What is right, where a key was corrected since. */
    public String corrected(LookAgain item) {
        return words.of("learner.result.corrected", String.join("; ", item.right()));
    }

    public String stepName(LookAgain item) {
        String step = item.step();
        return words.of(
                "learner.result.step",
                step.substring(step.indexOf("-L") + 2, step.indexOf('#')),
                step.substring(step.indexOf('#') + 1));
    }

    public PaperPages.Result getResult() {
        return result;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
