package vn.toso.digitalservice;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A feature as it was from one day on. What people learned points at it, so it is never changed. */
@Entity
@Immutable
@Table(name = "digitalservice_feature_version")
class FeatureVersion {
    @EmbeddedId
    private FeatureVersionRef ref = new FeatureVersionRef("-.-", 1);

    private LocalDate effectiveFrom = LocalDate.MIN;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChangeClass changeClass = ChangeClass.MEANING;

    private @Nullable String appVersion;
    private boolean announced;

    protected FeatureVersion() {}

    FeatureVersion(CatalogueDocument.VersionEntry entry) {
        ref = entry.ref();
        effectiveFrom = entry.effectiveFrom();
        changeClass = entry.change();
        appVersion = entry.appVersion();
    }

    FeatureVersionRef ref() {
        return ref;
    }

    /** The version after this one, as somebody has seen it in the app. */
    FeatureVersion next(LocalDate from, ChangeClass change, @Nullable String seenIn) {
        FeatureVersion next = new FeatureVersion();
        next.ref = new FeatureVersionRef(ref.feature(), ref.number() + 1);
        next.effectiveFrom = from;
        next.changeClass = change;
        next.appVersion = seenIn;
        next.announced = true;
        return next;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Whether a trainer told of it before a release did; the release then says nothing new. */
    boolean isAnnounced() {
        return announced;
    }

    boolean says(CatalogueDocument.VersionEntry entry) {
        return ref.equals(entry.ref())
                && effectiveFrom.equals(entry.effectiveFrom())
                && changeClass == entry.change()
                && Objects.equals(appVersion, entry.appVersion());
    }

    boolean comesBefore(CatalogueDocument.VersionEntry entry) {
        return ref.number() < entry.ref().number() && !entry.effectiveFrom().isBefore(effectiveFrom);
    }
}
