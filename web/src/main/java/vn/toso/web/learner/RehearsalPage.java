package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Play;
import vn.toso.course.Scene;
import vn.toso.course.SceneView;
import vn.toso.course.Scenes;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/**
 * A rehearsal: all its states in one response, and the one to which the taps in the address have led. Where scripts run, the player goes
 * on in the same page; without them each tap comes back here.
 */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RehearsalPage {
    @Inject
    Reader reader;

    @Inject
    Scenes scenes;

    private String code = "";
    private @Nullable String mode;
    private @Nullable String taps;
    private @Nullable String run;
    private String refused = "";
    private SceneView view;
    private Play play;

    public void load() {
        view = scenes.read(reader.asking(), code);
        try {
            play = Play.of(view.scene(), getTaps());
        } catch (Refused no) {
            refused = refused == null || refused.isEmpty() ? no.key() : refused;
            taps = "";
            play = Play.of(view.scene(), "");
        }
    }

    public Scene getScene() {
        return view.scene();
    }

    public SceneView getView() {
        return view;
    }

    public Play getPlay() {
        return play;
    }

    public boolean isNow(Scene.State state) {
        return state.name().equals(play.state().name());
    }

    /** What the last tap did, where it led. */
    public String told(Scene.State state) {
        return isNow(state) ? play.told() : "";
    }

    public boolean isFirst(Scene.State state) {
        return state.equals(view.scene().begin());
    }

    /** The drawn phone with a button over each place, ready to stand in the page. */
    public String picture(Scene.State state) {
        return TapScreen.inPage(state);
    }

    /** The deeds beside the phone, as buttons. */
    public String deeds(Scene.State state) {
        return TapScreen.deeds(state);
    }

    public String label(Scene.State state) {
        return state.places().get(state.shown() - 1).label();
    }

    /** The same scene from its beginning. */
    public String begin(String inMode) {
        return Rehearsing.page(code, inMode, "", "");
    }

    /** {@code watch}, {@code follow} or {@code alone}; whoever comes first watches. */
    public String getMode() {
        return Rehearsing.mode(mode);
    }

    public void setMode(@Nullable String mode) {
        this.mode = mode;
    }

    /** Nothing when the scene has changed under the learner's hands. */
    public String getTaps() {
        return taps == null || "rehearsal.changed".equals(refused) ? "" : taps;
    }

    public void setTaps(@Nullable String taps) {
        this.taps = taps;
    }

    /** The id of this run; it travels with the taps, so that one run is kept once. */
    public String getRun() {
        if (run == null || !Rehearsing.isId(run)) {
            run = Ids.next().toString();
        }
        return run;
    }

    public void setRun(@Nullable String run) {
        this.run = run;
    }

    public List<Play.Slip> getSlips() {
        return play.slips();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
