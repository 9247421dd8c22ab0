package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.qualification.Statuses;
import vn.toso.shared.Rows;

/** Who in a unit's village teams can help with a service, and who is on the way. */
@ApplicationScoped
@Transactional
public class HelpersReport {
    /** More rows than a page can show are not fetched; the page says so. */
    public static final int MOST_ROWS = 200;

    /** {@code reached} and {@code :day}, the day of the tree, come from {@link Reach}; {@code :on} is the day of the statuses. */
    private static final String MEMBERS = """
            SELECT DISTINCT n.id, n.name, n.given_name, v.name AS village, m.role, o.vi AS body_vi, o.en AS body_en,
                   COALESCE(s.qualified, FALSE) AS qualified, COALESCE(s.level, 0) AS level,
                   COALESCE(s.met, 0) AS met, COALESCE(s.needed, 0) AS needed, CAST(COALESCE(s.valid_from, :on) AS DATE) AS since
            FROM reached r
            JOIN organization_unit v ON v.id = r.unit AND v.level = 'VILLAGE'
            JOIN organization_team t ON t.unit = v.id
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
            JOIN organization_person n ON n.id = m.person
            JOIN organization_body o ON o.code = m.organization
            LEFT JOIN qualification_status s ON s.person = n.id AND s.service = :service
                 AND s.valid_from <= :on AND :on < s.valid_until AND (NOT s.qualified OR %s)
            WHERE (COALESCE(s.qualified, FALSE) OR NOT :only)
            ORDER BY qualified DESC, met DESC, n.given_name COLLATE utf8mb4_vietnamese_ci,
                     n.name COLLATE utf8mb4_vietnamese_ci, n.id
            """.formatted(Statuses.CERTAIN);

    @Inject
    Units units;

    @Inject
    Reach reach;

    /**
     * The members of the village teams under a unit, of which only those within the asker's subtree.
     *
     * @param onlyQualified leaves out those who are not qualified yet
     * @return at most {@link #MOST_ROWS} members, the qualified first, then those with most done
     */
    @Allowed(Role.COMMITTEE)
    public List<HelperRow> of(Jurisdiction asking, CoverageQuestion question, boolean onlyQualified) {
        UUID unit = units.find(asking, Role.COMMITTEE, question.unit()).id();
        return reach.under(asking, Role.COMMITTEE, unit, question.tree(), MEMBERS)
                .with("service", question.service())
                .with("on", question.day())
                .with("only", onlyQualified)
                .atMost(MOST_ROWS)
                .list(HelpersReport::row);
    }

    private static HelperRow row(Rows.Row row) {
        return new HelperRow(
                row.id("id").toString(),
                row.text("name"),
                row.text("village"),
                row.text("role"),
                row.text("body_vi"),
                row.text("body_en"),
                row.flag("qualified"),
                row.number("level"),
                row.number("met"),
                row.number("needed"),
                row.day("since"));
    }
}
