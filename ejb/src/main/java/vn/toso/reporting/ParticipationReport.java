package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Statuses;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Rows;

/** Whether it is only the Youth Union: members, who of them has begun, and who is qualified, by organisation, role or age. */
@ApplicationScoped
@Transactional
public class ParticipationReport {
    private static final String OF_A_SERVICE = EachOnce.NAMED + """
            JOIN qualification_status s ON s.person = b.person AND s.service IN (:services)
                 AND s.valid_from <= :on AND :on < s.valid_until
            WHERE b.nth = 1 AND\s""";

    static Figure members(Grouping by) {
        return members(by.code(), by.sql);
    }

    static Figure begun(Grouping by) {
        return begun(by.code(), by.sql);
    }

    static Figure able(Grouping by) {
        return able(by.code(), by.sql);
    }

    /** All groupings at once. */
    static List<Reading> readings() {
        return List.of(
                Reading.ofEachGrouping(members("each", Grouping.EACH), ParticipationReport::members),
                Reading.ofEachGrouping(begun("each", Grouping.EACH), ParticipationReport::begun),
                Reading.ofEachGrouping(able("each", Grouping.EACH), ParticipationReport::able));
    }

    private static Figure members(String by, String place) {
        return Figure.ofNothing(
                "members-" + by,
                EachOnce.MEMBERS,
                "SELECT '' AS service, b.commune, %s AS place, COUNT(*) AS people".formatted(place) + EachOnce.NAMED
                        + "WHERE b.nth = 1 GROUP BY b.commune, 3");
    }

    private static Figure begun(String by, String place) {
        return counted("begun-" + by, place, "(s.met > 0 OR s.qualified)");
    }

    private static Figure able(String by, String place) {
        return counted("able-" + by, place, "s.qualified AND " + Statuses.CERTAIN);
    }

    private static Figure counted(String name, String place, String who) {
        return Figure.ofPeople(
                name,
                EachOnce.MEMBERS,
                "SELECT %s AS service, b.commune, " + place + " AS place, COUNT(DISTINCT b.person) AS people"
                        + OF_A_SERVICE + who + " GROUP BY 1, b.commune, 3");
    }

    @Inject
    EntityManager entities;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

    private record Figures(int members, int begun, int able) {
        Figures plus(Figures other) {
            return new Figures(members + other.members, begun + other.begun, able + other.able);
        }

        List<Cell> cells(Cell head) {
            return List.of(
                    head,
                    new Cell.Count(members),
                    new Cell.Count(begun),
                    Cell.Share.of(begun, members),
                    new Cell.Count(able));
        }
    }

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        Map<String, Figures> found = figures(counting.of(asking, unit, question), question.by());
        Map<String, Cell> groups = groups(question.by());
        frame.refuseTooFar(question, groups.size());
        Figures all = found.values().stream().reduce(new Figures(0, 0, 0), Figures::plus);
        Comparator<Map.Entry<String, Cell>> mostFirst = Comparator.comparing(group ->
                -found.getOrDefault(group.getKey(), new Figures(0, 0, 0)).members());
        Stream<Map.Entry<String, Cell>> inOrder = groups.entrySet().stream();
        return new ReportTable(
                ReportName.PARTICIPATION,
                question,
                unit,
                ReportFrame.sentenceFor(question, "participation", all.begun(), all.members(), service),
                List.of(
                        Column.text("by-" + question.by().code()),
                        Column.number("members"),
                        Column.number("begun"),
                        Column.number("begun-share"),
                        Column.number("qualified")),
                (question.by() == Grouping.ORGANIZATION ? inOrder.sorted(mostFirst) : inOrder)
                        .map(group -> new Row(
                                found.getOrDefault(group.getKey(), new Figures(0, 0, 0))
                                        .cells(group.getValue()),
                                null))
                        .toList(),
                all.cells(Cell.Word.of(Wording.VALUE, "all")),
                groups.size(),
                List.of(ReportFrame.definition(ReportName.PARTICIPATION)),
                frame.now());
    }

    private static Map<String, Figures> figures(Counts counts, Grouping by) {
        Map<String, Figures> figures = new HashMap<>();
        counts.places(members(by))
                .forEach((part, number) -> figures.merge(part, new Figures(number, 0, 0), Figures::plus));
        counts.places(begun(by))
                .forEach((part, number) -> figures.merge(part, new Figures(0, number, 0), Figures::plus));
        counts.places(able(by))
                .forEach((part, number) -> figures.merge(part, new Figures(0, 0, number), Figures::plus));
        return figures;
    }

    /** Every group in its order, also one that has nobody: that is worth knowing. */
    private Map<String, Cell> groups(Grouping by) {
        Map<String, Cell> groups = new java.util.LinkedHashMap<>();
        switch (by) {
            case ORGANIZATION ->
                Rows.of(entities, "SELECT code, vi, en FROM organization_body ORDER BY place, code")
                        .each(row -> groups.put(row.text("code"), new Cell.Named(row.text("vi"), row.text("en"))));
            case ROLE ->
                Stream.of("LEADER", "DEPUTY", "MEMBER")
                        .forEach(role -> groups.put(role, Cell.Word.of(Wording.ROLE, lower(role))));
            case AGE ->
                Stream.of("UNDER_30", "UNDER_45", "UNDER_60", "FROM_60", "UNKNOWN")
                        .forEach(age -> groups.put(age, Cell.Word.of(Wording.VALUE, "age-" + lower(age))));
        }
        return groups;
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
