package vn.toso.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.logging.Logger;
import vn.toso.account.Grants;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Persons;
import vn.toso.organization.Role;
import vn.toso.organization.RosterImport;
import vn.toso.organization.UnitImport;
import vn.toso.organization.Units;
import vn.toso.shared.Rows;

/**
 * The district on which the product tries itself out: the files of {@code content/sample}, taken in by the same imports that an
 * administrator uses, the officers whose accounts {@code ./run} prints, and a program that reads the province's figures. Brought once, into an empty database only.
 */
@ApplicationScoped
@Transactional
public class SampleDistrict {
    private static final Logger LOG = Logger.getLogger(SampleDistrict.class.getName());
    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    @Inject
    EntityManager entities;

    @Inject
    UnitImport unitImport;

    @Inject
    RosterImport rosterImport;

    @Inject
    Units units;

    @Inject
    Persons persons;

    @Inject
    Grants grants;

    @Inject
    SampleLearning learning;

    /** @param files the released files by path, {@code sample/units.csv} and {@code sample/roster.csv} among them */
    public void bring(Map<String, byte[]> files) {
        if (!isEmpty()) {
            return;
        }
        byte[] unitFile = FirstContent.file(files, "sample/units.csv");
        unitImport.apply(PRODUCT, unitFile, unitImport.plan(PRODUCT, unitFile).hash());
        byte[] roster = FirstContent.file(files, "sample/roster.csv");
        rosterImport.apply(PRODUCT, roster, rosterImport.plan(PRODUCT, roster).hash());
        officer("Quàng Thị Hà", "bcd.muongmun", Role.COMMITTEE, "c-03268");
        officer("Lường Văn Pản", "bcd.tuangiao", Role.COMMITTEE, "c-03253");
        officer("Cà Thị Loan", "bcd.dienbien", Role.COMMITTEE, "p11");
        officer("Nền tảng dữ liệu tỉnh Điện Biên", "service-account-so-lieu-dienbien", Role.COMMITTEE, "p11");
        officer("Nguyễn Minh Châu", "bcd.vietnam", Role.COMMITTEE, "vn");
        officer("Lò Văn Chiến", "danhgia.muongmun", Role.ASSESSOR, "c-03268");
        officer("Vừ A Sính", "danhgia.dienbien", Role.ASSESSOR, "p11");
        officer("Trần Thu Hiền", "soan", Role.TRAINER, "p11");
        officer("Phạm Quốc Bảo", "quantri", Role.ADMINISTRATOR, "vn");
        learning.happen();
        LOG.info("the sample district is here");
    }

    private void officer(String name, String username, Role role, String unit) {
        grants.give(
                PRODUCT,
                persons.enrol(PRODUCT, name, username),
                role,
                units.find(PRODUCT, role, unit).id());
    }

    private boolean isEmpty() {
        return Rows.of(entities, "SELECT id FROM organization_unit")
                .first(row -> row.id("id"))
                .isEmpty();
    }
}
