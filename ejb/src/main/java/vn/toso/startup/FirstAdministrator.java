package vn.toso.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import vn.toso.account.Grants;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitImport;
import vn.toso.organization.Units;
import vn.toso.shared.Rows;

/**
 * With whom an instance of one's own begins: while nobody administers, the person whose user name the machine's keeper gives does, over the
 * nation, which is made when there is no unit yet.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final String NAME = "Người quản trị";

    private static final byte[] NATION = """
            key,level,code,kind,name,aliases,valid_from,valid_to,parents,predecessors
            vn,NATION,,Nước,Việt Nam,,2022-01-01,,,
            """.getBytes(UTF_8);

    @Inject
    EntityManager entities;

    @Inject
    UnitImport unitImport;

    @Inject
    Units units;

    @Inject
    Grants grants;

    /** @param username empty when nobody is named */
    void bring(String username) {
        if (username.isEmpty() || isAny("SELECT id FROM account_grant WHERE role = 'ADMINISTRATOR'")) {
            return;
        }
        if (!isAny("SELECT id FROM organization_unit")) {
            unitImport.apply(PRODUCT, NATION, unitImport.plan(PRODUCT, NATION).hash());
        }
        boolean isKnown = Rows.of(entities, "SELECT person AS id FROM account_account WHERE username = :username")
                .with("username", username)
                .first(row -> true)
                .isPresent();
        grants.appoint(
                PRODUCT,
                username,
                isKnown ? "" : NAME,
                Role.ADMINISTRATOR,
                units.tops(PRODUCT, Role.ADMINISTRATOR).get(0).reference());
        LOG.info("the first administrator is " + username);
    }

    private boolean isAny(String sql) {
        return Rows.of(entities, sql).first(row -> row.id("id")).isPresent();
    }
}
