package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.toso.assessment.PaperPages;
import vn.toso.course.Courses;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.shared.VietnamTime;

/** Turns what is missing into the next lesson or quiz, and into minutes. */
@ApplicationScoped
@Transactional
public class LearningPaths {
    private static final int QUIZ_MINUTES = 6;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    @Inject
    PaperPages papers;

    /** One service on a member's way: the course, and where the member stands today. */
    public record Stretch(Courses.Published course, Standing standing) {
        public boolean isStarted() {
            return standing.met() > 0;
        }

        public int thingsLeft() {
            return standing.needed() - standing.met();
        }
    }

    /** Every published course with the asker's standing, in the order in which they are learned. */
    @Allowed(Role.MEMBER)
    public List<Stretch> of(Jurisdiction asking) {
        LocalDate today = VietnamTime.today(clock);
        return courses.published(asking).stream()
                .map(course -> new Stretch(course, standings.ofSelf(asking, course.service(), today)))
                .toList();
    }

    /** The next thing on the first stretch that is not finished; empty when there is nothing left to learn. */
    @Allowed(Role.MEMBER)
    public Optional<NextThing> next(Jurisdiction asking, List<Stretch> path) {
        return path.stream()
                .filter(stretch -> !stretch.standing().missing().isEmpty())
                .findFirst()
                .map(stretch -> nextOn(asking, stretch));
    }

    private NextThing nextOn(Jurisdiction asking, Stretch stretch) {
        Courses.Outline outline = courses.outline(asking, stretch.course().code());
        List<String> lessonsLeft = left(stretch, Finding.Kind.LESSONS);
        List<String> quizzesLeft = left(stretch, Finding.Kind.QUIZ);
        List<Courses.LessonLine> toRead = outline.lessons().stream()
                .filter(l -> lessonsLeft.contains(l.code()))
                .toList();
        int minutes = toRead.stream().mapToInt(Courses.LessonLine::minutes).sum() + QUIZ_MINUTES * quizzesLeft.size();
        if (toRead.isEmpty()) {
            String quiz = quizzesLeft.get(0);
            return new NextThing(outline.code(), null, outline.title(), 0, 0, quiz, papers.open(asking, quiz), minutes);
        }
        Courses.LessonLine lesson = toRead.get(0);
        int step = stepOf(asking, lesson.code());
        return new NextThing(
                outline.code(), lesson.code(), lesson.title(), lesson.position(), step, null, null, minutes);
    }

    private int stepOf(Jurisdiction asking, String lesson) {
        Place place = entities.find(Place.class, new Place.Key(asking.self(), lesson));
        return place == null ? 1 : place.step();
    }

    private static List<String> left(Stretch stretch, Finding.Kind kind) {
        List<String> codes = new ArrayList<>();
        stretch.standing().missing().stream().filter(f -> f.kind() == kind).forEach(f -> codes.addAll(f.missing()));
        return codes;
    }
}
