package vn.toso.digitalservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
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
    private static final int LONGEST_VERSION = 40;

    @Inject
    EntityManager entities;

    @Inject
    Event<FeatureVersionAdded> news;

    @Inject
    AuditTrail audit;

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

    /**
     * A feature is another one from a day on: its next version, before any course teaches it.
     *
     * @param appVersion in which it was seen; null when unknown
     * @return the new version
     * @throws Refused {@code digitalservice.feature-unknown}, or {@code digitalservice.version-early} when the day lies before that of the
     *     newest version, {@code digitalservice.app-version-long}
     */
    @Allowed(Role.TRAINER)
    public FeatureVersionRef announce(
            Jurisdiction asking, String feature, ChangeClass change, LocalDate from, @Nullable String appVersion) {
        if (appVersion != null && appVersion.length() > LONGEST_VERSION) {
            throw new Refused("digitalservice.app-version-long", LONGEST_VERSION);
        }
        List<FeatureVersion> known = versions(feature);
        if (known.isEmpty()) {
            throw new Refused("digitalservice.feature-unknown", feature);
        }
        FeatureVersion newest = known.get(known.size() - 1);
        if (from.isBefore(newest.effectiveFrom())) {
            throw new Refused(
                    "digitalservice.version-early", newest.effectiveFrom().toString());
        }
        FeatureVersion next = newest.next(from, change, appVersion);
        entities.persist(next);
        audit.record(asking.person(), "feature.announce", next.ref().toString(), change + " from " + from);
        news.fire(new FeatureVersionAdded(next.ref(), from, change));
        return next.ref();
    }

    private void app(AppEntry entry) {
        App app = known(App.class, entry.code()).orElseGet(() -> new App(entry.code()));
        app.rename(entry.vi(), entry.en());
        entities.persist(app);
    }

    private void service(ServiceEntry entry, int place) {
        Service service = known(Service.class, entry.code()).orElseGet(() -> new Service(entry.code()));
        service.describe(entry, place);
        entities.persist(service);
    }

    private int feature(String service, FeatureEntry entry) {
        Feature feature = known(Feature.class, entry.code()).orElseGet(() -> new Feature(entry.code(), service));
        if (!feature.service().equals(service)) {
            throw new Refused("digitalservice.feature-moved", entry.code(), feature.service());
        }
        feature.rename(entry.vi(), entry.en());
        entities.persist(feature);
        History history = new History(versions(entry.code()));
        return entry.versions().stream()
                .mapToInt(version -> version(history, version))
                .sum();
    }

    /** @return one when the version is new, else none */
    private int version(History history, VersionEntry entry) {
        Optional<FeatureVersion> added = history.admit(entry);
        added.ifPresent(version -> {
            entities.persist(version);
            news.fire(new FeatureVersionAdded(entry.ref(), entry.effectiveFrom(), entry.change()));
        });
        return added.isPresent() ? 1 : 0;
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
}
