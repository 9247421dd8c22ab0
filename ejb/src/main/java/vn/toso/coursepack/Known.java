package vn.toso.coursepack;

import java.util.Set;
import vn.toso.digitalservice.CatalogueDocument;
import vn.toso.digitalservice.FeatureVersionRef;

/** What a course may point at outside itself: the services and the versions of their features. */
public record Known(Set<String> services, Set<FeatureVersionRef> versions) {
    public Known {
        services = Set.copyOf(services);
        versions = Set.copyOf(versions);
    }

    public static Known of(CatalogueDocument catalogue) {
        return new Known(catalogue.serviceCodes(), catalogue.versions());
    }
}
