package vn.toso.web.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.toso.web.words.Reader;

/** The page of an incident: one sentence, a way on, and the number that also stands in the log; for programs the same as a problem. */
final class Apology {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String HOME = "/";
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>%s – Tổ Số</title><link rel="stylesheet" href="/css/door.css"></head>
            <body><div class="brocade"></div><main><h1>%s</h1><p>%s</p><p><a class="go" href="%s">%s</a></p><p class="id">%s: %s</p></main></body></html>
            """;

    private Apology() {}

    static void send(Incident incident, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(incident.status());
        response.setHeader("Cache-Control", "no-store");
        if (Area.of(path(request)).isForPrograms()) {
            response.setContentType(Problem.TYPE);
            var problem = Problem.of(incident, language(request));
            var site = Addresses.of(request.getServletContext()).application();
            response.getOutputStream().write(problem.json(site).getBytes(UTF_8));
            return;
        }
        var texts = ResourceBundle.getBundle("vn.toso.web.messages", language(request));
        var json = wantsJson(request);
        response.setContentType((json ? "application/json" : "text/html") + ";charset=UTF-8");
        response.getWriter().write(json ? json(incident, texts) : page(incident, texts, wayOn(incident, request)));
    }

    private static String page(Incident incident, ResourceBundle texts, String retry) {
        var title = texts.getString("door.title." + incident.kind());
        return PAGE.formatted(
                texts.getLocale().getLanguage(),
                title,
                title,
                texts.getString("door.error." + incident.kind()),
                retry,
                texts.getString(retry.equals(HOME) ? "door.home" : "door.again"),
                texts.getString("door.id"),
                incident.id());
    }

    private static String json(Incident incident, ResourceBundle texts) {
        return "{\"error\":\"%s\",\"id\":\"%s\"}"
                .formatted(texts.getString("door.error." + incident.kind()), incident.id());
    }

    /** The same page once more, without a code of the sign-in that is used up; home where trying again is of no use. */
    private static String wayOn(Incident incident, HttpServletRequest request) {
        if (incident.status() != HttpServletResponse.SC_SERVICE_UNAVAILABLE || !"GET".equals(request.getMethod())) {
            return HOME;
        }
        if (!ErrorPage.isSignInCutShort(request)) {
            return "";
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.matches("/[\\w/-]*") ? path : HOME;
    }

    /** What was asked for, before the server turned to its page of errors. */
    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    /** For people as pages are: English only when they chose it. For a program, what its header asks. */
    private static Locale language(HttpServletRequest request) {
        var isEnglish =
                Area.of(path(request)).isForPrograms() ? asksForEnglish(request) : Reader.hasChosenEnglish(request);
        return isEnglish ? Locale.ENGLISH : VIETNAMESE;
    }

    private static boolean asksForEnglish(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.startsWith("en");
    }
}
