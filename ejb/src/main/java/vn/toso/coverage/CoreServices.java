package vn.toso.coverage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import vn.toso.shared.Rows;

/** The services that every village should have somebody for: those that residents ask for and for which a rule says who is qualified. */
@Dependent
public class CoreServices {
    private static final String CORE = """
            SELECT code FROM digitalservice_service s
            WHERE kind = 'RESIDENT' AND EXISTS (SELECT 1 FROM qualification_rule r WHERE r.service = s.code)
            """;

    @Inject
    EntityManager entities;

    public Set<String> codes() {
        return new HashSet<>(Rows.of(entities, CORE).list(row -> row.text("code")));
    }

    /** Every service that anybody can be qualified for. */
    public Set<String> everyCode() {
        return new HashSet<>(Rows.of(entities, "SELECT DISTINCT service FROM qualification_rule")
                .list(row -> row.text("service")));
    }
}
