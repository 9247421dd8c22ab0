package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.toso.coverage.CoreServices;
import vn.toso.organization.Jurisdiction;

/** By what members are counted now. */
@Dependent
class Bases {
    @Inject
    Taken taken;

    @Inject
    CoreServices core;

    Basis on(LocalDate day) {
        Jurisdiction product = Jurisdiction.product();
        return new Basis(
                day,
                Taken.of(taken.by(product, Taken.MEMBERS)),
                Taken.of(taken.by(product, Taken.LEADERS)),
                core.codes(),
                core.everyCode());
    }
}
