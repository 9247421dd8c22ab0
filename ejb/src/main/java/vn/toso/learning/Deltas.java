package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.FeatureQuestions;
import vn.toso.course.Courses;
import vn.toso.course.Lessons;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.digitalservice.FeatureView;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.qualification.Finding;
import vn.toso.receipt.Sent;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.VietnamTime;

/**
 * Catching up when an app has changed: of the newest course version the one lesson about the changed feature, and what its bank asks
 * about it. Nothing that still holds is asked for again.
 */
@Retried
@ApplicationScoped
@Transactional
public class Deltas {
    @Inject
    Clock clock;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    FeatureQuestions questions;

    @Inject
    DigitalServices services;

    @Inject
    EvidenceLog log;

    /** What the asker has to catch up with on the way, the most urgent first. */
    @Allowed(Role.MEMBER)
    public List<Delta.Due> due(Jurisdiction asking, Way way) {
        return way.all().stream().filter(Stretch::isStarted).flatMap(this::due).toList();
    }

    private Stream<Delta.Due> due(Stretch stretch) {
        return stretch.standing().explanation().stream()
                .filter(finding -> finding.kind() == Finding.Kind.UP_TO_DATE)
                .flatMap(finding -> Stream.concat(
                        finding.missing().stream()
                                .map(ref -> new Delta.Due(
                                        FeatureVersionRef.parse(ref),
                                        stretch.course().code(),
                                        VietnamTime.today(clock).minusDays(1))),
                        finding.ahead().stream()
                                .map(ref -> new Delta.Due(
                                        FeatureVersionRef.parse(ref),
                                        stretch.course().code(),
                                        finding.until().minusDays(1)))));
    }

    /**
     * @throws Refused {@code delta.unknown} for no such feature, {@code delta.unprepared} while no published course version teaches it
     */
    @Allowed(Role.MEMBER)
    public Delta read(Jurisdiction asking, FeatureVersionRef ref) {
        Courses.Published course = course(asking, ref);
        List<FeatureQuestions.Posed> posed = questions.about(asking, course.code(), course.version(), ref);
        return lessons.about(asking, course.code(), course.version(), ref)
                .filter(lesson -> !posed.isEmpty())
                .map(lesson -> new Delta(ref, lessons.read(asking, course.code(), lesson), posed))
                .orElseThrow(() -> new Refused("delta.unprepared"));
    }

    /**
     * Every question right is evidence; anything else leaves everything as it was.
     *
     * @param id made once for this page, so that sending twice keeps one entry
     * @param version the course version that was read; a superseded one counts when it teaches the change
     * @param answers by the question's code, the values chosen
     * @param sent what the phone says when it kept the form; null when it comes straight from the page
     * @throws Refused {@code delta.not-yet} with how many answers were not right, {@code delta.unknown}, {@code delta.unprepared}
     */
    @Allowed(Role.MEMBER)
    public void finish(
            Jurisdiction asking,
            UUID id,
            FeatureVersionRef ref,
            int version,
            Map<String, Set<Integer>> answers,
            @Nullable Sent sent) {
        Courses.Published course = course(asking, ref);
        if (questions.about(asking, course.code(), version, ref).isEmpty()
                || lessons.about(asking, course.code(), version, ref).isEmpty()) {
            throw new Refused("delta.unprepared");
        }
        List<String> wrong = questions.notRight(asking, course.code(), version, ref, answers);
        if (!wrong.isEmpty()) {
            throw new Refused("delta.not-yet", wrong.size());
        }
        log.append(
                asking,
                Fact.sent(
                        id,
                        EvidenceKind.DELTA_DONE,
                        asking.self(),
                        course.service(),
                        ref.toString(),
                        version,
                        Outcome.DONE,
                        sent));
    }

    private Courses.Published course(Jurisdiction asking, FeatureVersionRef ref) {
        String service = services.feature(asking, ref.feature())
                .map(FeatureView::service)
                .orElseThrow(() -> new Refused("delta.unknown"));
        return courses.published(asking).stream()
                .filter(course -> course.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new Refused("delta.unprepared"));
    }
}
