package vn.toso.web.door;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What went wrong, as programs read it (RFC 9457).
 *
 * @param code stays the same in every language and release: the key of a refusal, or {@code door.} and what the door said no to
 * @param detail a sentence for people
 */
public record Problem(int status, String code, String detail) {
    public static final String TYPE = "application/problem+json";

    /** What a server says no to by itself, such as 404. */
    public static Problem of(int status, Locale reader) {
        Incident incident = Incident.of(status, null);
        return new Problem(status, "door." + incident.kind(), words(reader).getString("door.error." + incident.kind()));
    }

    /** The same with the number under which it stands in the log. */
    static Problem of(Incident incident, Locale reader) {
        ResourceBundle words = words(reader);
        return new Problem(
                incident.status(),
                "door." + incident.kind(),
                words.getString("door.error." + incident.kind()) + " " + words.getString("door.id") + ": "
                        + incident.id());
    }

    private static ResourceBundle words(Locale reader) {
        return ResourceBundle.getBundle("vn.toso.web.messages", reader);
    }

    /** @param site where the description of the codes is, without a slash at the end */
    public String json(String site) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return Json.createObjectBuilder()
                .add("type", site + "/so-lieu/v1/openapi.json#" + code)
                .add("title", known == null ? "Error" : known.getReasonPhrase())
                .add("status", status)
                .add("code", code)
                .add("detail", detail)
                .build()
                .toString();
    }
}
