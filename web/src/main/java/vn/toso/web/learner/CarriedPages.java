package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.course.Courses;
import vn.toso.course.Scenes;
import vn.toso.coursepack.CarriedCourse;
import vn.toso.coursepack.CarriedCourse.CarriedPage;
import vn.toso.coursepack.CarriedCourses;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/**
 * A course as a file, made of its own pages as a reader sees them who is nobody: so each page has one template, and what is carried
 * says nothing of who took it along.
 */
@RequestScoped
public class CarriedPages {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern MAIN = Pattern.compile("(?s)<main id=\"main\">(.*)</main>");

    /** Ids are the sender's: each phone makes its own. */
    private static final Pattern ID = Pattern.compile("(<input type=\"hidden\" name=\"id\" value=\")[^\"]*");

    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Courses courses;

    @Inject
    Scenes scenes;

    @Inject
    CarriedCourses carried;

    /** @throws vn.toso.shared.Refused {@code course.unknown}, or when the course cannot be signed */
    byte[] file(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException, ServletException {
        return carried.file(reader.asking(), reader.asNobody(() -> course(request, response, code)));
    }

    private CarriedCourse course(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException, ServletException {
        Courses.Outline outline = courses.outline(reader.asking(), code);
        List<CarriedPage> pages = new ArrayList<>();
        List<Scenes.SceneLine> rehearsals = scenes.of(reader.asking(), code);
        for (String address : addresses(outline, rehearsals)) {
            pages.add(page(request, response, address));
        }
        return new CarriedCourse(
                code,
                outline.version(),
                outline.title(),
                reader.getLanguage(),
                words.moment(courses.publishedAt(reader.asking(), code)),
                rehearsals.isEmpty() ? "" : player(request),
                pages);
    }

    private static String player(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getServletContext().getResourceAsStream("/js/player.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> addresses(Courses.Outline outline, List<Scenes.SceneLine> scenes) {
        List<String> addresses = new ArrayList<>(List.of("/hoc/course?course=" + outline.code()));
        outline.lessons().forEach(lesson -> addresses.add("/hoc/lesson?lesson=" + lesson.code()));
        scenes.forEach(scene -> addresses.add("/hoc/rehearsal?scene=" + scene.code()));
        return addresses;
    }

    private static CarriedPage page(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException, ServletException {
        Set<String> before = attributes(request);
        CopiedAnswer answer = new CopiedAnswer(response);
        request.getRequestDispatcher(address.replace("?", ".xhtml?")).include(request, answer);
        // What Faces remembers of one page must not reach the next one.
        attributes(request).stream().filter(name -> !before.contains(name)).forEach(request::removeAttribute);
        String html = answer.text();
        return new CarriedPage(
                address,
                found(TITLE, html),
                ID.matcher(found(MAIN, html)).replaceAll("$1").strip());
    }

    private static Set<String> attributes(HttpServletRequest request) {
        return new TreeSet<>(Collections.list(request.getAttributeNames()));
    }

    private static String found(Pattern part, String html) {
        Matcher matcher = part.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("A page to be carried has no " + part);
        }
        return matcher.group(1);
    }
}
