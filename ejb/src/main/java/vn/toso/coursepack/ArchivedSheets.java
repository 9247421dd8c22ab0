package vn.toso.coursepack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.practice.CheckOffSheets;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/**
 * Versions that were published before their sheets were kept have them in the package that was archived with each: they are taken from
 * there, once.
 */
@ApplicationScoped
@Transactional
@Retried
public class ArchivedSheets {
    private static final String WITHOUT_SHEET = """
            SELECT v.id, v.course, v.number, c.service
            FROM course_version v
            JOIN course_course c ON c.code = v.course
            JOIN coursepack_archive a ON a.course_version = v.id
            LEFT JOIN practice_sheet s ON s.course = v.course AND s.version = v.number
            WHERE s.course IS NULL ORDER BY v.course, v.number
            """;

    @Inject
    EntityManager entities;

    @Inject
    CheckOffSheets sheets;

    private record Version(UUID id, String course, int number, String service) {}

    /** @return how many were taken */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public int bring(Jurisdiction asking) {
        List<Version> without = Rows.of(entities, WITHOUT_SHEET)
                .list(row -> new Version(row.id("id"), row.text("course"), row.number("number"), row.text("service")));
        without.forEach(version -> keep(asking, version));
        return without.size();
    }

    private void keep(Jurisdiction asking, Version version) {
        byte[] zip = entities.find(Archive.class, version.id()).zip();
        byte[] file = CourseFiles.ofZip(zip).bytes(SheetSource.FILE).orElseThrow();
        Problems problems = new Problems();
        SheetSource sheet = SheetReader.read(
                SourceText.read(SheetSource.FILE, file, problems).orElseThrow(), problems);
        sheets.keep(asking, sheet.kept(version.course(), version.number(), version.service()));
    }
}
