package vn.toso.digitalservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.toso.digitalservice.CatalogueDocument.AppEntry;
import vn.toso.digitalservice.CatalogueDocument.FeatureEntry;
import vn.toso.digitalservice.CatalogueDocument.ServiceEntry;
import vn.toso.digitalservice.CatalogueDocument.VersionEntry;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;

/** Brings apps, services and features to what the catalogue says. What it no longer names stays: people have learned it. */
@ApplicationScoped
@Transactional
@Retried
public class Catalogue {
    @Inject
    EntityManager entities;

    @Inject
    Event<FeatureVersionAdded> news;

    /**
     * Applying the same document again changes nothing.
     *
     * @return how many versions of features are new
     * @throws Refused {@code digitalservice.*} when a version that is known would change, numbers do not ascend or dates go back
     */
    @Allowed(Role.ADMINISTRATOR)
    public int apply(Jurisdiction asking, byte[] json) {
        CatalogueDocument document = CatalogueDocument.read(json);
        document.apps().forEach(this::app);
        int added = 0;
        for (ServiceEntry service : document.services()) {
            service(service, document.services().indexOf(service) + 1);
            added += service.features().stream()
                    .mapToInt(feature -> feature(service.code(), feature))
                    .sum();
        }
        return added;
    }

    private void app(AppEntry entry) {
        App app = known(App.class, entry.code()).orElseGet(() -> kept(new App(entry.code())));
        app.rename(entry.vi(), entry.en());
    }

    private void service(ServiceEntry entry, int place) {
        Service service = known(Service.class, entry.code()).orElseGet(() -> kept(new Service(entry.code())));
        service.describe(entry, place);
    }

    private int feature(String service, FeatureEntry entry) {
        Feature feature = known(Feature.class, entry.code()).orElseGet(() -> kept(new Feature(entry.code(), service)));
        if (!feature.service().equals(service)) {
            throw new Refused("digitalservice.feature-moved", entry.code(), feature.service());
        }
        feature.rename(entry.vi(), entry.en());
        History history = new History(versions(entry.code()));
        return (int) entry.versions().stream()
                .filter(version -> history.admit(version).map(this::kept).isPresent())
                .peek(this::announce)
                .count();
    }

    private void announce(VersionEntry added) {
        news.fire(new FeatureVersionAdded(added.ref(), added.effectiveFrom(), added.change()));
    }

    private List<FeatureVersion> versions(String feature) {
        return entities.createQuery(
                        "from FeatureVersion where ref.feature = :feature order by ref.number", FeatureVersion.class)
                .setParameter("feature", feature)
                .getResultList();
    }

    private <T> Optional<T> known(Class<T> type, String code) {
        return Optional.ofNullable(entities.find(type, code));
    }

    private <T> T kept(T added) {
        entities.persist(added);
        return added;
    }
}
