package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Play;
import vn.toso.course.SceneView;
import vn.toso.course.Scenes;
import vn.toso.course.Scenes.SceneLine;
import vn.toso.evidence.Evidence;
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

/** A member rehearses on a drawn phone: what was done alone and to an end is evidence, with the number of wrong taps. */
@Retried
@ApplicationScoped
@Transactional
public class Rehearsals {
    private static final String ALONE = "alone";

    @Inject
    Scenes scenes;

    @Inject
    EvidenceLog log;

    /**
     * The scene was played; the server follows the taps itself and believes no count that a phone made.
     *
     * @param id made once for this run, so that sending twice keeps one entry
     * @param version the course version that was played; a superseded one counts as well
     * @param mode how it was played; watching and following are practice and leave no trace
     * @param sent what the phone says when it kept the form; null when it comes straight from the page
     * @throws Refused {@code scene.unknown}, {@code rehearsal.not-alone}, {@code rehearsal.taps} or {@code rehearsal.unfinished}
     */
    @Allowed(Role.MEMBER)
    public void finish(
            Jurisdiction asking, UUID id, String scene, int version, String mode, String taps, @Nullable Sent sent) {
        SceneView played = scenes.read(asking, scene, version);
        if (!mode.equals(ALONE)) {
            throw new Refused("rehearsal.not-alone");
        }
        Play play = Play.of(played.scene(), taps);
        if (!play.isFinished()) {
            throw new Refused("rehearsal.unfinished");
        }
        log.append(
                asking,
                Fact.sent(
                        id,
                        EvidenceKind.REHEARSAL_DONE,
                        asking.self(),
                        played.service(),
                        scene,
                        version,
                        Outcome.rehearsed(play.wrongTaps()),
                        sent));
    }

    /** The scenes of a service that the asker has done alone, each with the fewest wrong taps. */
    @Allowed(Role.MEMBER)
    public Map<String, Integer> done(Jurisdiction asking, String service) {
        return done(log.of(asking, asking.self(), service));
    }

    private static Map<String, Integer> done(List<Evidence> known) {
        Set<UUID> takenBack =
                known.stream().map(Evidence::voids).filter(Objects::nonNull).collect(Collectors.toSet());
        return known.stream()
                .filter(entry -> entry.kind() == EvidenceKind.REHEARSAL_DONE && !takenBack.contains(entry.id()))
                .collect(Collectors.toMap(
                        Evidence::subject, entry -> wrongTaps(entry.outcome()), Math::min, TreeMap::new));
    }

    /** What to rehearse next to what the rules ask: the first scene not yet done of a course whose lessons are all read. */
    @Allowed(Role.MEMBER)
    public Optional<SceneLine> suggested(Jurisdiction asking, List<Stretch> path) {
        List<String> read = path.stream()
                .filter(Rehearsals::isRead)
                .map(stretch -> stretch.course().code())
                .toList();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<SceneLine>> all = scenes.of(asking, read);
        Set<String> done = done(log.of(asking, asking.self())).keySet();
        return read.stream()
                .flatMap(course -> all.getOrDefault(course, List.of()).stream())
                .filter(scene -> !done.contains(scene.code()))
                .findFirst();
    }

    private static boolean isRead(Stretch stretch) {
        return stretch.isStarted()
                && stretch.standing().missing().stream().noneMatch(finding -> finding.kind() == Finding.Kind.LESSONS);
    }

    private static int wrongTaps(Outcome outcome) {
        return Objects.requireNonNullElse(outcome.wrongTaps(), 0);
    }
}
