package vn.toso.house.planted.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.toso.organization.Jurisdiction;

/** Planted: one verb forgets to ask who is asking; the others need not or do. */
@ApplicationScoped
@Transactional
class Forgetful {
    public List<String> list() {
        return List.of();
    }

    public List<String> of(Jurisdiction asking) {
        return List.of(asking.toString());
    }

    public List<String> known() {
        return List.of();
    }

    public void hear(@Observes String news) {
        known();
    }
}
