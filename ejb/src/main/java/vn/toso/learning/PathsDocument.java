package vn.toso.learning;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.toso.shared.JsonFields;
import vn.toso.shared.Refused;

/** The learning paths as a document ({@code content/paths.json}), in the order in which one comes after the other. */
public record PathsDocument(List<LearningPath> paths) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 60;

    public PathsDocument {
        paths = List.copyOf(paths);
    }

    /** @throws Refused {@code json.*} or {@code path.*} at the first thing that is wrong */
    public static PathsDocument read(byte[] json) {
        PathsDocument document = new PathsDocument(
                JsonFields.read(new String(json, StandardCharsets.UTF_8)).allowing("paths").objects("paths").stream()
                        .map(PathsDocument::path)
                        .toList());
        twice(document.paths().stream().map(LearningPath::code).toList()).ifPresent(code -> {
            throw new Refused("path.code-twice", code);
        });
        return document;
    }

    /** @throws Refused {@code path.course-unknown} when a path leads through a course that there is not */
    public void refuseUnknownCourses(Collection<String> known) {
        for (LearningPath path : paths) {
            path.courses().stream()
                    .filter(course -> !known.contains(course))
                    .findFirst()
                    .ifPresent(course -> {
                        throw new Refused("path.course-unknown", path.code(), course);
                    });
        }
    }

    private static LearningPath path(JsonFields path) {
        path.allowing("code", "for", "vi", "en", "courses");
        String code = path.text("code");
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new Refused("path.code-malformed", code);
        }
        List<String> courses = path.texts("courses");
        if (courses.isEmpty()) {
            throw new Refused("path.empty", code);
        }
        twice(courses).ifPresent(course -> {
            throw new Refused("path.course-twice", code, course);
        });
        return new LearningPath(
                code,
                path.word("for", Audience.class),
                path.text("vi", LONGEST_NAME),
                path.text("en", LONGEST_NAME),
                courses);
    }

    private static Optional<String> twice(List<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.stream().filter(code -> !seen.add(code)).findFirst();
    }
}
