package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import vn.toso.coursepack.CarriedCourses;
import vn.toso.coursepack.CarryKey;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Styles;
import vn.toso.web.words.Words;

/**
 * The service worker: the script of the release, after a line that says what every page needs, by content, and how to apologise. With
 * {@code TOSO_WORKER=off} it is one that takes itself and its pages off each phone; what waits to be sent stays and is sent by the pages.
 */
@WebServlet("/js/worker.js")
public class WorkerScript extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TAKE_OFF = """
            self.addEventListener('install', () => self.skipWaiting());
            self.addEventListener('activate', event => event.waitUntil((async () => {
              for (const name of await caches.keys()) await caches.delete(name);
              self.registration.unregister();
            })()));
            """;

    @Inject
    transient Styles styles;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient CarriedCourses carried;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Service-Worker-Allowed", "/hoc/");
        response.setHeader("Cache-Control", "no-cache");
        response.getWriter().write(styles.getWorker().equals("on") ? shell() + script() : TAKE_OFF);
    }

    private String shell() {
        return "const SHELL="
                + Json.createObjectBuilder()
                        .add("mark", styles.getLearner() + styles.getScript() + styles.getCarry() + keys())
                        .add(
                                "files",
                                Json.createArrayBuilder()
                                        .add("/css/learner.css?v=" + styles.getLearner())
                                        .add("/js/learner.js?v=" + styles.getScript())
                                        .add("/css/icon.svg"))
                        .add("opener", "/js/carry.js?v=" + styles.getCarry())
                        .add("language", reader.getLanguage())
                        .add("title", words.of("learner.offline.title"))
                        .add("text", words.of("learner.offline.text"))
                        .add("full", words.of("learner.offline.full"))
                        .add("saved", words.of("learner.offline.saved"))
                        .add("savedText", words.of("learner.offline.saved-text"))
                        .add("home", words.of("learner.offline.home"))
                        .add("again", words.of("learner.offline.again"))
                        .build()
                + ";\n";
    }

    /** With another key phones fetch anew what opens carried courses. */
    private String keys() {
        return carried.believed(reader.asking()).stream().map(CarryKey::id).collect(Collectors.joining());
    }

    private String script() throws IOException {
        try (InputStream in = getServletContext().getResourceAsStream("/WEB-INF/worker.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
