package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.toso.assessment.FeatureQuestions;
import vn.toso.course.LessonView;
import vn.toso.course.StepView;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.learning.Delta;
import vn.toso.learning.Deltas;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;

/** Catching up with a feature that has changed: a few steps, then two or three questions on the same page. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DeltaPage {
    @Inject
    Reader reader;

    @Inject
    Deltas deltas;

    private final String sent = Ids.next().toString();
    private String feature = "";
    private String refused = "";
    private Delta delta;

    public void load() {
        delta = deltas.read(reader.asking(), FeatureVersionRef.parse(feature));
    }

    /** The drawn picture with its text alternative, ready to stand in the page. */
    public String picture(StepView step) {
        return Drawing.inPage(step.picture(), step.alt());
    }

    public String inputType(FeatureQuestions.Posed question) {
        return question.takesSeveral() ? "checkbox" : "radio";
    }

    public LessonView getLesson() {
        return delta.lesson();
    }

    public int getSteps() {
        return delta.lesson().steps().size();
    }

    public List<FeatureQuestions.Posed> getQuestions() {
        return delta.questions();
    }

    public String getSent() {
        return sent;
    }

    public String getFeature() {
        return feature;
    }

    public void setFeature(String feature) {
        this.feature = feature;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
