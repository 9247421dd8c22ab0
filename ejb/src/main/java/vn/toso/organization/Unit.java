package vn.toso.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Period;

/**
 * A place of the administration, from the nation to a village: what it is called, when it exists, under what it stands, and from
 * what it was formed.
 */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written here is read by the queries
@Table(name = "organization_unit")
class Unit {
    @Id
    private UUID id;

    private String reference = "";
    private @Nullable String code;
    private String level = "";
    private String kind = "";
    private String name = "";

    @ElementCollection
    @CollectionTable(name = "organization_unit_alias", joinColumns = @JoinColumn(name = "unit"))
    @Column(name = "name")
    private Set<String> aliases = new HashSet<>();

    @Embedded
    private Period period = Period.EVER;

    @ElementCollection
    @CollectionTable(name = "organization_placement", joinColumns = @JoinColumn(name = "unit"))
    private Set<Placement> placements = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "organization_lineage", joinColumns = @JoinColumn(name = "successor"))
    private Set<Origin> origins = new HashSet<>();

    @Version
    private long version;

    protected Unit() {}

    Unit(UUID id, UnitShape shape, Function<String, UUID> ids) {
        this.id = id;
        this.reference = shape.reference();
        this.level = shape.level();
        become(shape, ids);
    }

    /** Takes on a shape that has passed the {@link UnitRules}; its reference and level are for life. */
    final void become(UnitShape shape, Function<String, UUID> ids) {
        if (!reference.equals(shape.reference()) || !level.equals(shape.level())) {
            throw new IllegalArgumentException(reference + " cannot become " + shape.reference());
        }
        code = shape.code().isEmpty() ? null : shape.code();
        kind = shape.kind();
        name = shape.name();
        period = shape.period();
        replace(aliases, shape.aliases().stream());
        replace(
                placements,
                shape.places().stream().map(place -> new Placement(ids.apply(place.parent()), place.period())));
        replace(
                origins,
                shape.predecessors().stream()
                        .map(older ->
                                new Origin(ids.apply(older), shape.period().validFrom())));
    }

    private static <T> void replace(Set<T> old, Stream<T> fresh) {
        Set<T> wanted = new HashSet<>(fresh.toList());
        old.retainAll(wanted);
        old.addAll(wanted);
    }
}
