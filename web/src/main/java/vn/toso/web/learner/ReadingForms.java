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
import vn.toso.learning.Readings;
import vn.toso.privacy.Consents;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;

/** The forms of a lesson, and the consent at the first sign-in. Field names are version 1 and stay. */
@Path("v1")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReadingForms {
    private static final String HOME = "/hoc/home";

    @Inject
    Reader reader;

    @Inject
    Readings readings;

    @Inject
    Consents consents;

    @POST
    @Path("lesson")
    public Response complete(
            @FormParam("id") @DefaultValue("") String sent,
            @FormParam("lesson") @DefaultValue("") String lesson,
            @FormParam("version") @DefaultValue("0") int version) {
        return Answered.by(page(lesson), () -> {
            readings.complete(reader.asking(), Ids.read(sent), lesson, version);
            return HOME;
        });
    }

    @POST
    @Path("put-aside")
    public Response putAside(
            @FormParam("lesson") @DefaultValue("") String lesson, @FormParam("step") @DefaultValue("0") int step) {
        return Answered.by(page(lesson), () -> {
            readings.putAside(reader.asking(), lesson, step);
            return HOME;
        });
    }

    @POST
    @Path("consent")
    public Response consent() {
        return Answered.by("/hoc/consent", () -> {
            consents.give(reader.asking());
            return HOME;
        });
    }

    private static String page(String lesson) {
        return "/hoc/lesson?lesson=" + URLEncoder.encode(lesson, StandardCharsets.UTF_8);
    }
}
