package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.toso.assessment.Answer;
import vn.toso.assessment.Papers;
import vn.toso.course.Play;
import vn.toso.course.SceneView;
import vn.toso.course.Scenes;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.learning.Deltas;
import vn.toso.learning.OwnPhones;
import vn.toso.learning.Readings;
import vn.toso.learning.Rehearsals;
import vn.toso.learning.UnclearSteps;
import vn.toso.organization.Listings;
import vn.toso.practice.ObservationOutcome;
import vn.toso.practice.Observations;
import vn.toso.privacy.Consents;
import vn.toso.qualification.Nominations;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/**
 * What each form of a learner asks for, and the page that shows what came of it. An answer is accepted on its paper's token when the
 * session is over: it is kept first, and signing in comes after. Names of forms and fields are version 1 and stay: a phone may send them
 * days and a release later.
 */
@RequestScoped
public class LearnerForms {
    private static final String HOME = "/hoc/home";
    private static final String QUALIFICATIONS = "/hoc/qualifications";
    private static final String TEAM = "/hoc/team";

    @Inject
    Reader reader;

    @Inject
    Readings readings;

    @Inject
    Rehearsals rehearsals;

    @Inject
    OwnPhones ownPhones;

    @Inject
    Nominations nominations;

    @Inject
    Scenes scenes;

    @Inject
    UnclearSteps unclearSteps;

    @Inject
    Papers papers;

    @Inject
    Deltas deltas;

    @Inject
    Consents consents;

    @Inject
    Listings listings;

    @Inject
    Observations observations;

    /** The page on which the form stands, to which a refusal returns. */
    String pageOf(String form, Fields fields) {
        return switch (form) {
            case "lesson", "put-aside", "unclear" -> "/hoc/lesson?lesson=" + encoded(fields.text("lesson"));
            case "tap", "rehearsal" -> rehearsal(fields);
            case "observe" -> ObservedForm.page(fields);
            case "own-phone" -> course(fields.text("course"));
            case "nominate" -> TEAM;
            case "answer" -> question(fields.text("paper"), fields.number("n"));
            case "hand-in" -> check(fields.text("paper"));
            case "delta" -> "/hoc/delta?feature=" + encoded(fields.text("feature"));
            case "consent" -> "/hoc/consent";
            case "listing" -> QUALIFICATIONS;
            default -> HOME;
        };
    }

    /**
     * @return the page to go on with
     * @throws Refused with what the reader can understand; {@code form.unknown} for a form that there is not, {@code
     *     form.other-member} for one on a page that was opened for somebody else
     */
    String carryOut(String form, Fields fields) {
        refuseAnothersPage(fields.text("me"));
        return switch (form) {
            case "lesson" -> complete(fields);
            case "put-aside" -> putAside(fields);
            case "tap" -> tap(fields);
            case "rehearsal" -> rehearsed(fields);
            case "unclear" -> unclear(fields);
            case "observe" -> observed(fields);
            case "own-phone" -> ownPhone(fields);
            case "nominate" -> nominated(fields);
            case "paper" ->
                question(papers.start(reader.asking(), fields.text("quiz")).toString(), 1);
            case "answer" -> answer(fields);
            case "hand-in" -> handIn(fields);
            case "delta" -> delta(fields);
            case "consent" -> consent();
            case "listing" -> listing(fields);
            default -> throw new Refused("form.unknown");
        };
    }

    /** Phones are shared: a page may have stayed open when the next member signed in. */
    private void refuseAnothersPage(String whose) {
        if (!whose.isEmpty() && reader.isSignedIn() && !whose.equals(reader.getKey())) {
            throw new Refused("form.other-member");
        }
    }

    private String complete(Fields form) {
        readings.complete(
                reader.asking(), Ids.read(form.text("id")), form.text("lesson"), form.number("version"), form.sent());
        return HOME;
    }

    private String putAside(Fields form) {
        readings.putAside(reader.asking(), form.text("lesson"), form.number("step"));
        return HOME;
    }

    /** Nothing is kept of a single tap; the address says it all. */
    private String tap(Fields form) {
        SceneView view = scenes.read(reader.asking(), form.text("scene"));
        if (view.version() != form.number("version")) {
            throw new Refused("rehearsal.changed");
        }
        return rehearsal(form) + "#s-"
                + Play.of(view.scene(), taps(form)).state().name();
    }

    private String rehearsed(Fields form) {
        String scene = form.text("scene");
        int version = form.number("version");
        rehearsals.finish(
                reader.asking(), Ids.read(form.text("id")), scene, version, form.text("mode"), taps(form), form.sent());
        return course(Codes.courseOfScene(scene));
    }

    private String ownPhone(Fields form) {
        String course = form.text("course");
        ownPhones.report(reader.asking(), Ids.read(form.text("id")), course, form.number("version"), form.sent());
        return course(course);
    }

    private String nominated(Fields form) {
        nominations.nominate(
                reader.asking(), Ids.read(form.text("id")), Ids.read(form.text("person")), form.text("service"));
        return TEAM;
    }

    private static String course(String code) {
        return "/hoc/course?course=" + encoded(code);
    }

    private static String rehearsal(Fields form) {
        return Rehearsing.page(form.text("scene"), form.text("mode"), taps(form), form.text("id"));
    }

    /** What was tapped before, and now. */
    private static String taps(Fields form) {
        return form.text("taps") + form.text("tap");
    }

    /** Thanks stand on the same page, at the same step. */
    private String unclear(Fields form) {
        int step = form.number("step");
        unclearSteps.report(reader.asking(), form.text("lesson"), form.number("version"), step);
        return "/hoc/lesson?lesson=" + encoded(form.text("lesson")) + "&thanks=" + step + "#b" + step;
    }

    /** Digits that can still be asked for once more are refused here, after what was tried has been counted. */
    private String observed(Fields form) {
        ObservationOutcome outcome = observations.observe(reader.asking(), ObservedForm.read(form));
        if (outcome == ObservationOutcome.CODE_WRONG) {
            throw new Refused("observation.code-wrong");
        }
        return ObservedForm.thanks(form, outcome);
    }

    private String answer(Fields form) {
        String paper = form.text("paper");
        int position = form.number("n");
        int questions = papers.answer(
                reader.asking(),
                Ids.read(paper),
                form.text("token"),
                position,
                Answer.read(form.all("choice"), form.numbered("place-")),
                form.sent());
        return signedInOrNot(position < questions ? question(paper, position + 1) : check(paper));
    }

    private String handIn(Fields form) {
        String paper = form.text("paper");
        papers.handIn(reader.asking(), Ids.read(paper), form.text("token"), form.sent());
        return signedInOrNot("/hoc/result?paper=" + encoded(paper));
    }

    private String delta(Fields form) {
        deltas.finish(
                reader.asking(),
                Ids.read(form.text("id")),
                FeatureVersionRef.parse(form.text("feature")),
                form.number("version"),
                form.chosen("answer-"),
                form.sent());
        return QUALIFICATIONS;
    }

    private String listing(Fields form) {
        if (form.text("agreed").equals("yes")) {
            listings.agree(reader.asking());
        } else {
            listings.takeBack(reader.asking());
        }
        return QUALIFICATIONS;
    }

    private String consent() {
        consents.give(reader.asking());
        return HOME;
    }

    /** With the session over the answer is kept all the same; the next page says so and leads on through the sign-in. */
    private String signedInOrNot(String next) {
        return reader.isSignedIn() ? next : Answered.sessionOver(next);
    }

    private static String question(String paper, int position) {
        return "/hoc/quiz?paper=" + encoded(paper) + "&n=" + position;
    }

    private static String check(String paper) {
        return "/hoc/check?paper=" + encoded(paper);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
