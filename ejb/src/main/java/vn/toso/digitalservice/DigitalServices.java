package vn.toso.digitalservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toso.organization.Jurisdiction;

/** The services that residents ask for, for every page that names one. They are public, so anybody may ask. */
@ApplicationScoped
@Transactional
public class DigitalServices {
    @Inject
    EntityManager entities;

    /** Every service in the order of the catalogue. */
    public List<ServiceView> all(Jurisdiction asking) {
        return entities.createQuery("from Service order by position, code", Service.class)
                .getResultStream()
                .map(Service::view)
                .toList();
    }

    public Optional<ServiceView> find(Jurisdiction asking, String code) {
        return Optional.ofNullable(entities.find(Service.class, code)).map(Service::view);
    }

    /** Every feature, in the order of the services and by its code. */
    public List<FeatureView> features(Jurisdiction asking) {
        return entities.createQuery(
                        "select f from Feature f, Service s where s.code = f.service order by s.position, f.code",
                        Feature.class)
                .getResultStream()
                .map(Feature::view)
                .toList();
    }

    public Optional<FeatureView> feature(Jurisdiction asking, String code) {
        return Optional.ofNullable(entities.find(Feature.class, code)).map(Feature::view);
    }

    /** Every version of every feature, for whoever must know whether a reference leads somewhere. */
    public Set<FeatureVersionRef> versions(Jurisdiction asking) {
        return entities.createQuery("select ref from FeatureVersion", FeatureVersionRef.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
