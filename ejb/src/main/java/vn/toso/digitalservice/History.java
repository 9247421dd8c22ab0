package vn.toso.digitalservice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.toso.shared.Refused;

/** The versions of one feature in the order of their numbers. It only grows at its end, and dates do not go back. */
final class History {
    private final List<FeatureVersion> versions;

    History(List<FeatureVersion> versions) {
        this.versions = new ArrayList<>(versions);
    }

    /**
     * @return the new version, or empty when it is already there and says the same, or when a trainer has told of it
     * @throws Refused {@code digitalservice.version-changed} or {@code digitalservice.version-order}
     */
    Optional<FeatureVersion> admit(CatalogueDocument.VersionEntry offered) {
        Optional<FeatureVersion> known =
                versions.stream().filter(v -> v.ref().equals(offered.ref())).findFirst();
        if (known.isPresent()) {
            if (!known.get().isAnnounced() && !known.get().says(offered)) {
                throw new Refused("digitalservice.version-changed", offered.ref());
            }
            return Optional.empty();
        }
        if (!versions.isEmpty() && !versions.get(versions.size() - 1).comesBefore(offered)) {
            throw new Refused("digitalservice.version-order", offered.ref());
        }
        FeatureVersion added = new FeatureVersion(offered);
        versions.add(added);
        return Optional.of(added);
    }
}
