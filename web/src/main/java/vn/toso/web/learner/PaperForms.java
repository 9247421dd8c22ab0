package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.toso.assessment.Answer;
import vn.toso.assessment.Papers;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;

/**
 * The forms of a paper. An answer is accepted on the paper's token when the session is over: it is kept first, and signing in comes
 * after. Field names are version 1 and stay: a phone may send them days and a release later.
 */
@Path("v1")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PaperForms {
    @Inject
    Reader reader;

    @Inject
    Papers papers;

    @POST
    @Path("paper")
    public Response start(@FormParam("quiz") @DefaultValue("") String quiz) {
        return Answered.by(
                "/hoc/home", () -> question(papers.start(reader.asking(), quiz).toString(), 1));
    }

    @POST
    @Path("answer")
    public Response answer(
            @FormParam("paper") @DefaultValue("") String paper,
            @FormParam("token") @DefaultValue("") String token,
            @FormParam("n") @DefaultValue("0") int position,
            @FormParam("choice") List<String> choice) {
        return Answered.by(question(paper, position), () -> {
            int questions = papers.answer(reader.asking(), Ids.read(paper), token, position, Answer.read(choice));
            return signedInOrNot(position < questions ? question(paper, position + 1) : check(paper));
        });
    }

    @POST
    @Path("hand-in")
    public Response handIn(
            @FormParam("paper") @DefaultValue("") String paper, @FormParam("token") @DefaultValue("") String token) {
        return Answered.by(check(paper), () -> {
            papers.handIn(reader.asking(), Ids.read(paper), token);
            return signedInOrNot("/hoc/result?paper=" + paper);
        });
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

    private static String encoded(String paper) {
        return URLEncoder.encode(paper, StandardCharsets.UTF_8);
    }
}
