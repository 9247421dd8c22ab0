package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.course.Courses;
import vn.toso.course.Scenes;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;

/**
 * How many minutes what is missing takes, estimated from the courses, what another service first asks for included. What nobody can
 * hurry, residents to be helped and a nomination, takes none.
 */
@ApplicationScoped
@Transactional
public class TimeLeft {
    static final int QUIZ_MINUTES = 6;
    static final int OWN_PHONE_MINUTES = 10;
    static final int SHEET_MINUTES = 15;
    private static final int DELTA_MINUTES = 4;

    /** That a person becomes qualified for a service. */
    public record Goal(UUID person, String service) {}

    @Inject
    Standings standings;

    @Inject
    Courses courses;

    @Inject
    Scenes scenes;

    /**
     * The caller has checked that the asker may see these persons.
     *
     * @return minutes for each goal; 0 where nothing is left that takes time
     */
    public Map<Goal, Integer> of(Jurisdiction asking, Collection<Goal> goals, LocalDate day) {
        Set<UUID> persons = goals.stream().map(Goal::person).collect(Collectors.toSet());
        return of(asking, goals, standings.of(asking, persons, day));
    }

    /** The same of persons about whom it has been read what is known. */
    public Map<Goal, Integer> of(Jurisdiction asking, Collection<Goal> goals, Standings.Known known) {
        Estimate estimate = new Estimate(asking);
        return goals.stream()
                .distinct()
                .collect(Collectors.toMap(goal -> goal, goal -> minutes(goal, known, estimate)));
    }

    /** For the service and for what it first asks for, and so on. */
    private static int minutes(Goal goal, Standings.Known known, Estimate estimate) {
        Set<String> seen = new HashSet<>(Set.of(goal.service()));
        Deque<String> toSee = new ArrayDeque<>(seen);
        int minutes = 0;
        while (!toSee.isEmpty()) {
            List<Finding> missing = known.of(goal.person(), toSee.remove())
                    .map(Standing::missing)
                    .orElse(List.of());
            minutes += estimate.of(missing);
            missing.stream()
                    .filter(finding -> finding.kind() == Finding.Kind.SERVICE && seen.add(finding.subject()))
                    .forEach(finding -> toSee.add(finding.subject()));
        }
        return minutes;
    }

    /** Reads each course once, for however many members it is missing. */
    private final class Estimate {
        private final Jurisdiction asking;
        private final Map<String, Map<String, Integer>> lessons = new HashMap<>();
        private final Map<String, Map<String, Integer>> rehearsals = new HashMap<>();

        Estimate(Jurisdiction asking) {
            this.asking = asking;
        }

        /** Whoever is still to pass the quiz or to be watched does so with the app as it is today, and has nothing else to catch up with. */
        int of(List<Finding> missing) {
            boolean isShownAnew = missing.stream()
                    .anyMatch(finding -> finding.kind() == Finding.Kind.QUIZ || finding.kind() == Finding.Kind.SHEET);
            return missing.stream()
                    .filter(finding -> finding.kind() != Finding.Kind.UP_TO_DATE || !isShownAnew)
                    .mapToInt(this::shortest)
                    .sum();
        }

        /** Where one of several things is enough, the quickest counts. */
        private int shortest(Finding finding) {
            return Stream.concat(Stream.of(finding), finding.otherwise().stream())
                    .mapToInt(this::minutes)
                    .min()
                    .orElse(0);
        }

        private int minutes(Finding finding) {
            List<String> missing = finding.missing();
            return switch (finding.kind()) {
                case LESSONS -> sum(missing, lessons.computeIfAbsent(finding.subject(), this::lessonsOf));
                case REHEARSAL -> sum(missing, rehearsals.computeIfAbsent(finding.subject(), this::rehearsalsOf));
                case QUIZ -> QUIZ_MINUTES * missing.size();
                case OWN_PHONE -> OWN_PHONE_MINUTES;
                case SHEET -> SHEET_MINUTES;
                case UP_TO_DATE -> DELTA_MINUTES * missing.size();
                case SERVICE, ASSISTS, NOMINATION -> 0;
            };
        }

        private Map<String, Integer> lessonsOf(String course) {
            return courses.outline(asking, course).lessons().stream()
                    .collect(Collectors.toMap(Courses.LessonLine::code, Courses.LessonLine::minutes));
        }

        private Map<String, Integer> rehearsalsOf(String course) {
            return scenes.of(asking, course).stream()
                    .collect(Collectors.toMap(Scenes.SceneLine::code, Scenes.SceneLine::minutes));
        }

        private static int sum(List<String> codes, Map<String, Integer> minutes) {
            return codes.stream()
                    .mapToInt(code -> minutes.getOrDefault(code, 0))
                    .sum();
        }
    }
}
