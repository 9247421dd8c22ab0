package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.receipt.Sent;
import vn.toso.shared.Retried;

/** A member reads: to the end, which is evidence, or up to a step, which is only a bookmark. */
@Retried
@ApplicationScoped
@Transactional
public class Readings {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Courses courses;

    @Inject
    EvidenceLog log;

    /**
     * The lesson was read to its end.
     *
     * @param id printed into the form, so that sending twice keeps one entry
     * @param version the course version that was read; a superseded one counts as well
     * @param sent what the phone says when it kept the form; null when it comes straight from the page
     */
    @Allowed(Role.MEMBER)
    public void complete(Jurisdiction asking, UUID id, String lesson, int version, @Nullable Sent sent) {
        String service = courses.serviceOfLesson(asking, lesson, version);
        log.append(
                asking,
                Fact.sent(
                        id,
                        EvidenceKind.LESSON_COMPLETED,
                        asking.self(),
                        service,
                        lesson,
                        version,
                        Outcome.DONE,
                        sent));
        Place place = entities.find(Place.class, new Place.Key(asking.self(), lesson));
        if (place != null) {
            entities.remove(place);
        }
    }

    /** The newest version of its course in which the asker has read each lesson about a service, by the lesson's code. */
    @Allowed(Role.MEMBER)
    public Map<String, Integer> versionsRead(Jurisdiction asking, String service) {
        return log.of(asking, asking.self(), service).stream()
                .filter(said -> said.kind() == EvidenceKind.LESSON_COMPLETED)
                .collect(Collectors.toMap(Evidence::subject, Evidence::subjectVersion, Math::max));
    }

    /**
     * The lesson is put aside at a step; opening it again begins there. A step that a newer version no longer has becomes the last one.
     *
     * @throws vn.toso.shared.Refused {@code lesson.unknown}
     */
    @Allowed(Role.MEMBER)
    public void putAside(Jurisdiction asking, String lesson, int sent) {
        int step = Math.max(1, Math.min(sent, courses.stepsOf(asking, lesson)));
        Place place = entities.find(Place.class, new Place.Key(asking.self(), lesson));
        if (place == null) {
            entities.persist(new Place(asking.self(), lesson, step, clock.instant()));
        } else {
            place.move(step, clock.instant());
        }
    }
}
