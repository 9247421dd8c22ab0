package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/**
 * Forms that a phone kept, in one envelope: {@code {"me": …, "phone": …, "items": [{"id", "number", "at", "form", "body"}]}}. Each is
 * answered by itself as {@code done}, {@code refused} with the reason, {@code wait} while something before it is missing, or
 * {@code session} while its member has to sign in again. An envelope that cannot be read to its end is refused whole, and the phone
 * keeps it.
 */
@Path("v1/outbox")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Outbox {
    private static final int LONGEST = 200_000;

    @Inject
    LearnerForms forms;

    @Inject
    Reader reader;

    @Inject
    Words words;

    @POST
    public Response post(String document) {
        Envelope envelope;
        try {
            if (document.length() > LONGEST) {
                throw new Refused("envelope.too-long");
            }
            envelope = Envelope.read(document);
        } catch (Refused no) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Json.createObjectBuilder()
                            .add("why", words.refusal(no.key()))
                            .build()
                            .toString())
                    .build();
        }
        return Response.ok(answers(envelope)).build();
    }

    private String answers(Envelope envelope) {
        boolean isTheirs = !reader.isSignedIn() || reader.getKey().equals(envelope.me());
        List<Envelope.Item> inOrder = envelope.items().stream()
                .sorted(Comparator.comparingLong(item -> item.sent().number()))
                .toList();
        JsonArrayBuilder answers = Json.createArrayBuilder();
        inOrder.forEach(item -> answers.add(isTheirs ? answer(item) : said(item, "session", "/hoc/home")));
        return Json.createObjectBuilder().add("answers", answers).build().toString();
    }

    private JsonObjectBuilder answer(Envelope.Item item) {
        try {
            Fields fields = Fields.kept(item.body(), item.sent());
            try {
                return said(item, "done", forms.carryOut(item.form(), fields));
            } catch (Refused no) {
                String page = forms.pageOf(item.form(), fields);
                return switch (no.key()) {
                    case "session.over" -> said(item, "session", Answered.sessionOver(page));
                    case "paper.unanswered" ->
                        said(item, "wait", Answered.refusedAt(page, no)).add("why", words.refusal(no.key()));
                    default -> refused(item, no, Answered.refusedAt(page, no));
                };
            }
        } catch (Refused no) {
            return refused(item, no, "/hoc/home");
        }
    }

    private JsonObjectBuilder refused(Envelope.Item item, Refused no, String page) {
        return said(item, "refused", page)
                .add("why", words.refusal(no.key(), no.details().toArray()));
    }

    private static JsonObjectBuilder said(Envelope.Item item, String state, String page) {
        return Json.createObjectBuilder()
                .add("id", item.sent().id().toString())
                .add("state", state)
                .add("page", page);
    }
}
