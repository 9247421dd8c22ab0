package vn.toso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Percent;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/**
 * Grades the papers anew that asked a question whose key was corrected: some at a time, each time in a transaction that also says how
 * far it came. Killed anywhere, it goes on from there. Where a result changes, the log takes back the old one and holds the new one from
 * the paper's own time on, and the statuses follow in the same transaction.
 */
@Retried
@ApplicationScoped
@Transactional
public class Regrading {
    static final int AT_ONCE = 50;

    /** Also papers that are not handed in yet: one that is being handed in right now is waited for, and then seen. */
    private static final String PAPERS = """
            SELECT paper FROM assessment_paper_question WHERE question = :question AND paper > :after ORDER BY paper
            """;

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    QuestionBanks banks;

    @Inject
    EvidenceLog log;

    @Inject
    AuditTrail audit;

    /** A paper whose result is another one now. */
    private record Changed(Paper paper, Grading before, Grading now) {}

    /** Corrections whose papers are not all graded anew, oldest first. */
    @Allowed(Role.ADMINISTRATOR)
    public List<UUID> open(Jurisdiction asking) {
        return entities.createQuery(
                        "select id from KeyCorrection where finishedAt is null order by decidedAt, id", UUID.class)
                .getResultList();
    }

    /**
     * Grades some papers anew. Two that do the same wait for each other.
     *
     * @return whether there is more to do
     */
    @Allowed(Role.ADMINISTRATOR)
    public boolean advance(Jurisdiction asking, UUID id) {
        KeyCorrection correction = entities.find(KeyCorrection.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (correction == null || correction.isFinished()) {
            return false;
        }
        UUID question = correction.current().orElse(null);
        if (question == null) {
            correction.finish(clock.instant());
            entities.flush();
            audit.record(asking.person(), "quiz.regraded", correction.code(), correction.figures() + ", " + id);
            return false;
        }
        List<UUID> papers = next(question, correction.afterPaper());
        if (papers.isEmpty()) {
            correction.cameThrough(question);
        } else {
            correction.came(papers.get(papers.size() - 1), papers.size(), grade(correction, question, papers));
        }
        return true;
    }

    private List<UUID> next(UUID question, @Nullable UUID after) {
        return Rows.of(entities, PAPERS)
                .with("question", question)
                .with("after", after == null ? FIRST : after)
                .atMost(AT_ONCE)
                .list(row -> row.id("paper"));
    }

    private KeyCorrection.Tally grade(KeyCorrection correction, UUID question, List<UUID> papers) {
        lock("SELECT id FROM assessment_paper WHERE id IN (:ids) ORDER BY id FOR UPDATE", papers);
        List<Changed> changed = changed(question, papers);
        Set<UUID> known = lock(
                "SELECT id FROM organization_person WHERE id IN (:ids) ORDER BY id FOR UPDATE",
                changed.stream().map(each -> each.paper().person()).distinct().toList());
        int raised = 0;
        int lowered = 0;
        for (Changed each : changed) {
            Quiz quiz = entities.find(Quiz.class, each.paper().quiz());
            Percent mark = quiz.mark();
            raised += !each.before().passes(mark) && each.now().passes(mark) ? 1 : 0;
            lowered += each.before().passes(mark) && !each.now().passes(mark) ? 1 : 0;
            each.paper().regrade(each.now());
            if (known.contains(each.paper().person())) {
                tell(correction, each, banks.service(quiz));
            }
        }
        return new KeyCorrection.Tally(changed.size(), raised, lowered);
    }

    /** Everything is locked before anything is judged: all papers first, then all persons, each in the order of their ids. */
    private Set<UUID> lock(String sql, List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(Rows.of(entities, sql).with("ids", ids).list(row -> row.id("id")));
    }

    private List<Changed> changed(UUID question, List<UUID> papers) {
        Question asked = banks.questions(List.of(question)).get(0);
        Map<UUID, Paper> handedIn = entities.createQuery(
                        "from Paper where id in :papers and handedInAt is not null", Paper.class)
                .setParameter("papers", papers)
                .getResultStream()
                .collect(Collectors.toMap(Paper::id, Function.identity()));
        List<PaperQuestion> places = entities.createQuery(
                        "from PaperQuestion where question = :question and paper in :papers order by paper",
                        PaperQuestion.class)
                .setParameter("question", question)
                .setParameter("papers", papers)
                .getResultList();
        List<Changed> changed = new ArrayList<>();
        for (PaperQuestion place : places) {
            Paper paper = handedIn.get(place.paper());
            if (paper != null && place.isGradedOtherwise(asked)) {
                place.grade(asked);
                changed.add(new Changed(paper, paper.grading(), Grading.of(Asked.on(entities, banks, paper.id()))));
            }
        }
        return changed;
    }

    /** The old result is taken back and the new one counts from the same moment; an old one that was taken back already stays so. */
    private void tell(KeyCorrection correction, Changed changed, String service) {
        Paper paper = changed.paper();
        List<Evidence> entries = log.of(Jurisdiction.product(), paper.person(), service);
        boolean isTakenBack = entries.stream().anyMatch(entry -> paper.entry().equals(entry.voids()));
        entries.stream()
                .filter(entry -> entry.id().equals(paper.entry()) && !isTakenBack)
                .filter(entry -> !entry.outcome().equals(changed.now().outcome()))
                .findFirst()
                .ifPresent(former ->
                        replace(paper, former, correction, changed.now().outcome()));
    }

    private void replace(Paper paper, Evidence former, KeyCorrection correction, Outcome outcome) {
        UUID entry = idOf("regraded", paper, correction);
        log.append(
                Jurisdiction.product(),
                about(
                        former,
                        idOf("taken back", paper, correction),
                        EvidenceKind.VOID,
                        Outcome.DONE,
                        null,
                        former.id()));
        log.append(
                Jurisdiction.product(),
                about(former, entry, EvidenceKind.QUIZ_REGRADED, outcome, former.effectiveAt(), null));
        paper.standsIn(entry);
    }

    /** @param at from when it counts; null for now */
    private static Fact about(
            Evidence former, UUID id, EvidenceKind kind, Outcome outcome, @Nullable Instant at, @Nullable UUID voids) {
        return new Fact(
                id,
                kind,
                former.person(),
                former.service(),
                former.subject(),
                former.subjectVersion(),
                outcome,
                at,
                at,
                null,
                voids);
    }

    /** The same for the same paper and correction, so that grading twice tells once. */
    private static UUID idOf(String what, Paper paper, KeyCorrection correction) {
        return UUID.nameUUIDFromBytes(
                "%s %s %s".formatted(what, paper.id(), correction.id()).getBytes(StandardCharsets.UTF_8));
    }
}
