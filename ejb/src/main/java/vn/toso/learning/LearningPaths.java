package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.PaperPages;
import vn.toso.course.Courses;
import vn.toso.course.Scenes;
import vn.toso.evidence.Evidence;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Role;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;

/** Says which paths are for whom, and turns what is missing into the next lesson or quiz, and into minutes. */
@ApplicationScoped
@Transactional
public class LearningPaths {
    public static final int QUIZ_MINUTES = 6;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    PathsInForce paths;

    @Inject
    Members members;

    @Inject
    Courses courses;

    @Inject
    Scenes scenes;

    @Inject
    Standings standings;

    @Inject
    PaperPages papers;

    /** Every published course with the asker's standing, the asker's own paths first. However many there are: seven statements. */
    @Allowed(Role.MEMBER)
    public Way of(Jurisdiction asking) {
        Map<String, Stretch> left = stretches(asking, courses.published(asking));
        Set<Audience> audiences = Audience.of(asking, members.posts(asking));
        List<Leg> legs = paths.all(asking).stream()
                .map(path -> new Leg(path, audiences.contains(path.audience()), List.of()))
                .sorted(Comparator.comparing(Leg::isMine).reversed())
                .map(leg -> new Leg(leg.path(), leg.isMine(), taken(left, leg.path())))
                .filter(leg -> !leg.stretches().isEmpty())
                .toList();
        return new Way(legs, List.copyOf(left.values()));
    }

    /**
     * One course alone, with the asker's standing.
     *
     * @throws Refused {@code course.unknown}
     */
    @Allowed(Role.MEMBER)
    public Stretch stretch(Jurisdiction asking, String course) {
        List<Courses.Published> asked = courses.published(asking).stream()
                .filter(published -> published.code().equals(course))
                .toList();
        return stretches(asking, asked).values().stream().findFirst().orElseThrow(() -> new Refused("course.unknown"));
    }

    /** The next thing of the course to learn now; empty when there is nothing left. */
    @Allowed(Role.MEMBER)
    public Optional<NextThing> next(Jurisdiction asking, Way way) {
        return way.now().map(stretch -> nextOn(asking, stretch));
    }

    /** How long a course takes that was not begun, the quiz included. */
    public static int minutesOf(Courses.Published course) {
        return course.minutes() + QUIZ_MINUTES;
    }

    private Map<String, Stretch> stretches(Jurisdiction asking, List<Courses.Published> published) {
        LocalDate today = VietnamTime.today(clock);
        Map<String, Standing> byService = standings.ofSelf(
                asking, published.stream().map(Courses.Published::service).toList(), today);
        Map<String, Instant> putAside = putAside(asking);
        Map<String, Stretch> stretches = new LinkedHashMap<>();
        for (Courses.Published course : published) {
            Standing standing = byService.get(course.service());
            if (standing != null) {
                stretches.put(
                        course.code(), new Stretch(course, standing, touched(standing, putAside.get(course.code()))));
            }
        }
        return stretches;
    }

    private static List<Stretch> taken(Map<String, Stretch> left, LearningPath path) {
        return path.courses().stream()
                .map(left::remove)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Instant touched(Standing standing, @Nullable Instant putAside) {
        return Stream.concat(
                        Stream.ofNullable(putAside),
                        standing.explanation().stream()
                                .flatMap(finding -> finding.metBy().stream())
                                .map(Evidence::effectiveAt))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When a lesson was last put aside, by course: a lesson's code begins with its course's. */
    private Map<String, Instant> putAside(Jurisdiction asking) {
        return entities.createQuery("from Place where person = :person", Place.class)
                .setParameter("person", asking.self())
                .getResultStream()
                .collect(Collectors.toMap(
                        Place::course, Place::keptAt, (one, other) -> one.isAfter(other) ? one : other));
    }

    private NextThing nextOn(Jurisdiction asking, Stretch stretch) {
        Courses.Outline outline = courses.outline(asking, stretch.course().code());
        List<Courses.LessonLine> toRead =
                left(outline.lessons(), Courses.LessonLine::code, stretch, Finding.Kind.LESSONS);
        List<String> quizzes = codesLeft(stretch, Finding.Kind.QUIZ);
        List<Scenes.SceneLine> toRehearse = codesLeft(stretch, Finding.Kind.REHEARSAL)
                        .isEmpty()
                ? List.of()
                : left(scenes.of(asking, outline.code()), Scenes.SceneLine::code, stretch, Finding.Kind.REHEARSAL);
        int minutes = toRead.stream().mapToInt(Courses.LessonLine::minutes).sum()
                + QUIZ_MINUTES * quizzes.size()
                + toRehearse.stream().mapToInt(Scenes.SceneLine::minutes).sum();
        if (!toRead.isEmpty()) {
            Courses.LessonLine lesson = toRead.get(0);
            int step = stepOf(asking, lesson.code());
            return new NextThing(
                    outline.code(), lesson.code(), lesson.title(), lesson.position(), step, null, null, null, minutes);
        }
        if (!quizzes.isEmpty()) {
            String quiz = quizzes.get(0);
            UUID open = papers.open(asking, quiz);
            return new NextThing(outline.code(), null, outline.title(), 0, 0, quiz, open, null, minutes);
        }
        return toRehearse.stream()
                .findFirst()
                .map(scene -> new NextThing(
                        outline.code(), null, scene.title(), scene.position(), 0, null, null, scene.code(), minutes))
                .orElseGet(() -> new NextThing(outline.code(), null, outline.title(), 0, 0, null, null, null, minutes));
    }

    private int stepOf(Jurisdiction asking, String lesson) {
        Place place = entities.find(Place.class, new Place.Key(asking.self(), lesson));
        return place == null ? 1 : place.step();
    }

    private static <T> List<T> left(List<T> lines, Function<T, String> code, Stretch stretch, Finding.Kind kind) {
        List<String> codes = codesLeft(stretch, kind);
        return lines.stream().filter(line -> codes.contains(code.apply(line))).toList();
    }

    /** What is missing, also where something else could be done instead. */
    private static List<String> codesLeft(Stretch stretch, Finding.Kind kind) {
        return stretch.standing().missing().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.otherwise().stream()))
                .filter(finding -> finding.kind() == kind)
                .flatMap(finding -> finding.missing().stream())
                .toList();
    }
}
