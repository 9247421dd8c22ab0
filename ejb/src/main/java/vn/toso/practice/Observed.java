package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** What came of observations: for the member who was watched, and for the committee that has to look at some. */
@ApplicationScoped
@Transactional
public class Observed {
    public static final int MOST_ROWS = 300;
    private static final int MOST_OF_SELF = 5;

    private static final String COLUMNS = """
            SELECT DISTINCT o.id, o.member, m.name AS member_name, o.assessor, a.name AS assessor_name, r.name AS recorder_name,
                   o.sheet, o.version, o.ticked, o.on_paper, o.effective_on, o.received_at, o.outcome, o.doubts,
                   e.words, e.decided_at, v.title
            """;

    private static final String JOINED = """
            JOIN organization_person m ON m.id = o.member
            LEFT JOIN organization_person a ON a.id = o.assessor
            LEFT JOIN organization_person r ON r.id = o.recorder
            JOIN practice_sheet s ON s.code = o.sheet AND s.version = o.version
            JOIN course_version v ON v.course = s.course AND v.number = s.version
            LEFT JOIN practice_decision e ON e.observation = o.id
            """;

    /** Two who signed for each other, and neither of them for or by anybody else. */
    private static final String PAIRS = """
            JOIN practice_observation o ON o.member = w.person AND o.outcome = 'SIGNED'
            JOIN practice_observation b ON b.member = o.assessor AND b.assessor = o.member AND b.outcome = 'SIGNED'
            JOIN organization_person f ON f.id = o.member
            JOIN organization_person s ON s.id = o.assessor
            WHERE NOT EXISTS (SELECT 1 FROM practice_observation x WHERE x.outcome = 'SIGNED'
                AND x.assessor IN (o.member, o.assessor) AND x.member NOT IN (o.member, o.assessor))
            """;

    private static final String MEMBERS_OF_REACHED = """
            FROM reached q
            JOIN organization_team t ON t.unit = q.unit
            JOIN organization_membership w ON w.team = t.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    @Inject
    Members members;

    @Inject
    CheckOffSheets sheets;

    /**
     * An observation as pages show it.
     *
     * @param assessorName empty when the row was erased
     * @param recorderName of whoever sent it: the assessor, or who typed in a paper sheet
     * @param left the steps that were not seen
     * @param words why a committee decided as it did; null when none had to
     */
    public record Row(
            UUID id,
            UUID member,
            String memberName,
            UUID assessor,
            String assessorName,
            String recorderName,
            String sheet,
            String title,
            int version,
            List<CheckOffStep> left,
            boolean isOnPaper,
            LocalDate day,
            ObservationOutcome outcome,
            List<Doubt> doubts,
            @Nullable String words) {
        public Row {
            left = List.copyOf(left);
            doubts = List.copyOf(doubts);
        }
    }

    /** Two who sign for nobody but each other, by name. */
    public record Pair(String one, String other) {}

    /** What came of the asker's own observations by a sheet, the newest first. */
    @Allowed(Role.MEMBER)
    public List<Row> ofSelf(Jurisdiction asking, String sheet) {
        return Rows.of(
                        entities,
                        COLUMNS + "FROM practice_observation o\n" + JOINED
                                + "WHERE o.member = :self AND o.sheet = :sheet ORDER BY o.received_at DESC")
                .with("self", asking.self())
                .with("sheet", sheet)
                .atMost(MOST_OF_SELF)
                .list(row -> row(asking, row));
    }

    /** What the asker's committee has to look at, the oldest first. */
    @Allowed(Role.COMMITTEE)
    public List<Row> held(Jurisdiction asking) {
        return among(asking, "o.outcome = 'REVIEW'").stream().limit(MOST_ROWS).toList();
    }

    /** @throws Refused {@code review.unknown}, also for one beyond the asker's area */
    @Allowed(Role.COMMITTEE)
    public Row one(Jurisdiction asking, UUID id) {
        Optional<UUID> member = Rows.of(entities, "SELECT member FROM practice_observation WHERE id = :id")
                .with("id", id)
                .first(row -> row.id("member"));
        if (member.filter(who -> members.isWithin(asking, Role.COMMITTEE, who)).isEmpty()) {
            throw new Refused("review.unknown");
        }
        return Rows.of(entities, COLUMNS + "FROM practice_observation o\n" + JOINED + "WHERE o.id = :id")
                .with("id", id)
                .first(row -> row(asking, row))
                .orElseThrow(() -> new Refused("review.unknown"));
    }

    /** Pairs of whom at least one is in the asker's area. */
    @Allowed(Role.COMMITTEE)
    public List<Pair> pairs(Jurisdiction asking) {
        Map<Set<UUID>, Pair> pairs = new LinkedHashMap<>();
        for (UUID top : asking.over(Role.COMMITTEE)) {
            reach.under(
                            asking,
                            Role.COMMITTEE,
                            top,
                            today(),
                            """
                             SELECT DISTINCT o.member, o.assessor, f.name AS one, s.name AS other
                            """ + MEMBERS_OF_REACHED + PAIRS + " ORDER BY f.name, s.name LIMIT " + MOST_ROWS)
                    .each(row -> pairs.putIfAbsent(
                            Set.of(row.id("member"), row.id("assessor")),
                            new Pair(row.text("one"), row.text("other"))));
        }
        return List.copyOf(pairs.values());
    }

    private Collection<Row> among(Jurisdiction asking, String condition) {
        Map<UUID, Row> found = new LinkedHashMap<>();
        for (UUID top : asking.over(Role.COMMITTEE)) {
            reach.under(
                            asking,
                            Role.COMMITTEE,
                            top,
                            today(),
                            " " + COLUMNS + MEMBERS_OF_REACHED
                                    + "JOIN practice_observation o ON o.member = w.person AND " + condition + "\n"
                                    + JOINED + " ORDER BY o.received_at LIMIT " + MOST_ROWS)
                    .list(row -> row(asking, row))
                    .forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found.values();
    }

    private Row row(Jurisdiction asking, Rows.Row row) {
        Set<Integer> ticked = Observation.ticked(row.text("ticked"));
        CheckOffSheet sheet = sheets.version(asking, row.text("sheet"), row.number("version"));
        return new Row(
                row.id("id"),
                row.id("member"),
                row.text("member_name"),
                row.id("assessor"),
                row.has("assessor_name") ? row.text("assessor_name") : "",
                row.has("recorder_name") ? row.text("recorder_name") : "",
                row.text("sheet"),
                row.text("title"),
                row.number("version"),
                sheet.steps().stream()
                        .filter(step -> !ticked.contains(step.position()))
                        .toList(),
                row.flag("on_paper"),
                row.day("effective_on"),
                ObservationOutcome.valueOf(row.text("outcome")),
                Observation.doubts(row.text("doubts")),
                row.textOrNull("words"));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
