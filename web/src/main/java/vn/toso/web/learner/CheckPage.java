package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.toso.assessment.PaperPages;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;

/** The answers once more before the paper is handed in. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CheckPage {
    @Inject
    Reader reader;

    @Inject
    PaperPages papers;

    private String paper = "";
    private String refused = "";
    private PaperPages.Overview overview;

    public void load() {
        overview = papers.overview(reader.asking(), Ids.read(paper));
    }

    public PaperPages.Overview getOverview() {
        return overview;
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
