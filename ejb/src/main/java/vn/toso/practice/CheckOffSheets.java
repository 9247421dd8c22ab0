package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** The check-off sheets: each is kept with its course version; what will be looked at is no secret, so anybody may ask. */
@ApplicationScoped
@Transactional
public class CheckOffSheets {
    private static final String SHEET =
            "SELECT s.course, s.version, s.code, s.service, s.valid_months FROM practice_sheet s ";
    private static final String NEWEST =
            "s.version = (SELECT MAX(n.version) FROM practice_sheet n WHERE n.course = s.course)";

    @Inject
    EntityManager entities;

    /** Keeps the sheet with its course version, which has no other. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void keep(Jurisdiction asking, CheckOffSheet sheet) {
        Rows.change(entities, """
                        INSERT INTO practice_sheet (course, version, code, service, valid_months)
                        VALUES (:course, :version, :code, :service, :months)""")
                .with("course", sheet.course())
                .with("version", sheet.version())
                .with("code", sheet.code())
                .with("service", sheet.service())
                .with("months", sheet.validMonths())
                .run();
        sheet.steps().forEach(step -> keep(sheet, step));
    }

    private void keep(CheckOffSheet sheet, CheckOffStep step) {
        Rows.change(entities, """
                        INSERT INTO practice_sheet_step (course, version, position, title, said)
                        VALUES (:course, :version, :position, :title, :said)""")
                .with("course", sheet.course())
                .with("version", sheet.version())
                .with("position", step.position())
                .with("title", step.title())
                .with("said", step.text())
                .run();
    }

    /** @throws Refused {@code sheet.unknown} when the course has none */
    public CheckOffSheet ofCourse(Jurisdiction asking, String course) {
        return one(Rows.of(entities, SHEET + "WHERE s.course = :course AND " + NEWEST)
                        .with("course", course))
                .orElseThrow(() -> new Refused("sheet.unknown"));
    }

    /** @throws Refused {@code sheet.unknown} */
    public CheckOffSheet newest(Jurisdiction asking, String code) {
        return one(Rows.of(entities, SHEET + "WHERE s.code = :code AND " + NEWEST)
                        .with("code", code))
                .orElseThrow(() -> new Refused("sheet.unknown"));
    }

    /** @throws Refused {@code sheet.unknown} when there never was that version of it */
    public CheckOffSheet version(Jurisdiction asking, String code, int version) {
        return one(Rows.of(entities, SHEET + "WHERE s.code = :code AND s.version = :version")
                        .with("code", code)
                        .with("version", version))
                .orElseThrow(() -> new Refused("sheet.unknown"));
    }

    /** The sheet that was the newest one at a moment; empty before the first. */
    Optional<CheckOffSheet> at(String code, Instant moment) {
        return one(Rows.of(entities, SHEET + """
                        JOIN course_version v ON v.course = s.course AND v.number = s.version
                        WHERE s.code = :code AND v.published_at <= :moment ORDER BY s.version DESC""").with("code", code).with("moment", moment));
    }

    /** When the version that the sheet belongs to was published. */
    Instant publishedAt(CheckOffSheet sheet) {
        return Rows.of(entities, "SELECT published_at FROM course_version WHERE course = :course AND number = :version")
                .with("course", sheet.course())
                .with("version", sheet.version())
                .first(row -> row.instant("published_at"))
                .orElseThrow();
    }

    /** The sheet of every course, in the order of the courses. */
    public List<SheetLine> all(Jurisdiction asking) {
        return Rows.of(entities, """
                        SELECT s.course, s.code, s.service, v.title FROM practice_sheet s
                        JOIN course_version v ON v.course = s.course AND v.number = s.version
                        WHERE\s""" + NEWEST + " ORDER BY s.course")
                .list(row ->
                        new SheetLine(row.text("course"), row.text("code"), row.text("service"), row.text("title")));
    }

    /**
     * A sheet in a list.
     *
     * @param title of its course
     */
    public record SheetLine(String course, String code, String service, String title) {}

    private Optional<CheckOffSheet> one(Rows rows) {
        return rows.first(row -> new CheckOffSheet(
                row.text("course"),
                row.number("version"),
                row.text("code"),
                row.text("service"),
                row.number("valid_months"),
                steps(row.text("course"), row.number("version"))));
    }

    private List<CheckOffStep> steps(String course, int version) {
        return Rows.of(entities, """
                        SELECT position, title, said FROM practice_sheet_step
                        WHERE course = :course AND version = :version ORDER BY position""")
                .with("course", course)
                .with("version", version)
                .list(row -> new CheckOffStep(row.number("position"), row.text("title"), row.text("said")));
    }
}
