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
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/**
 * Forms that a phone kept, in one envelope: {@code {"me": …, "phone": …, "items": [{"id", "number", "at", "form", "body"}]}}. Each is
 * answered by itself as {@code done}, {@code refused} with the reason, {@code wait} while something before it is missing,
 * {@code session} while its member has to sign in again, or {@code later} when we stumbled over it. An envelope that cannot be read to its end is refused whole, and the phone
 * keeps it.
 */
@Path("v1/outbox")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int LONGEST = 200_000;
    private static final int MOST_STUMBLES = 3;
    private static final String HOME = "/hoc/home";

    @Inject
    LearnerForms forms;

    @Inject
    Reader reader;

    @Inject
    Words words;

    private int stumbles;

    @POST
    public Response post(String document) {
        Envelope envelope;
        try {
            if (document.length() > LONGEST) {
                throw new Refused("envelope.too-long");
            }
            envelope = Envelope.read(document);
        } catch (Refused no) {
            String why = no.key().equals("envelope.too-long") ? no.key() : "envelope.malformed";
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Json.createObjectBuilder()
                            .add("why", words.refusal(why))
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
        inOrder.forEach(item -> answers.add(isTheirs ? answer(item) : said(item, "session", HOME)));
        return Json.createObjectBuilder().add("answers", answers).build().toString();
    }

    /** A form over which we stumble waits on the phone and does not hold up the next one; stumbling again, we stop. */
    private JsonObjectBuilder answer(Envelope.Item item) {
        if (stumbles == MOST_STUMBLES) {
            return said(item, "later", HOME);
        }
        try {
            return item.fault() == null ? carriedOut(item) : refused(item, new Refused(item.fault()), HOME);
        } catch (Refused no) {
            return refused(item, no, HOME);
        } catch (RuntimeException stumble) {
            stumbles++;
            LOG.log(Level.SEVERE, stumble, () -> "a kept form " + item.form() + " could not be carried out");
            return said(item, "later", HOME).add("why", words.refusal("form.later"));
        }
    }

    private JsonObjectBuilder carriedOut(Envelope.Item item) {
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
