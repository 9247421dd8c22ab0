package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.toso.course.LessonView;
import vn.toso.course.Lessons;
import vn.toso.course.StepView;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;

/** A lesson: all its steps in one response, shown one at a time by address, without a script. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class LessonPage {
    @Inject
    Reader reader;

    @Inject
    Lessons lessons;

    private final String sent = Ids.next().toString();
    private String code = "";
    private String refused = "";
    private String thanks = "";
    private LessonView lesson;

    public void load() {
        lesson = lessons.read(reader.asking(), Codes.course(code), code);
    }

    /** The drawn picture with its text alternative, ready to stand in the page. */
    public String picture(StepView step) {
        return Drawing.inPage(step.picture(), step.alt());
    }

    public LessonView getLesson() {
        return lesson;
    }

    public int getSteps() {
        return lesson.steps().size();
    }

    public String getSent() {
        return sent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Whether the reader has just said that this step is hard to understand. */
    public boolean isThanked(StepView step) {
        return thanks.equals(String.valueOf(step.position()));
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(String thanks) {
        this.thanks = thanks;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
