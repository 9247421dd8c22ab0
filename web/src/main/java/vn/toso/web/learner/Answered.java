package vn.toso.web.learner;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.toso.shared.Refused;

/** The answer to a form: 303 to the page that shows what came of it. A refusal goes back to the page it came from. */
final class Answered {
    /** What a form asks for; it may refuse. */
    interface Work {
        String run();
    }

    private Answered() {}

    /**
     * @param from page of the form, to which a refusal returns
     * @param work does what is asked and returns the page to go on with
     */
    static Response by(String from, Work work) {
        try {
            return goTo(work.run());
        } catch (Refused no) {
            return goTo(no.key().equals("session.over") ? sessionOver(from) : refusedAt(from, no));
        }
    }

    static Response goTo(String page) {
        return to(page).build();
    }

    /** As it stands: {@code seeOther} would look for the page below {@code /hoc/gui}. */
    static Response.ResponseBuilder to(String page) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, page);
    }

    /** The page that says that the session is over, that nothing is lost, and where it goes on. */
    static String sessionOver(String goOn) {
        return "/vao/session-over?back=" + java.net.URLEncoder.encode(goOn, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The page of the form, with the reason on it. */
    static String refusedAt(String from, Refused no) {
        int anchor = from.indexOf('#');
        String page = anchor < 0 ? from : from.substring(0, anchor);
        return page + (page.contains("?") ? "&" : "?") + "refused=" + no.key();
    }
}
