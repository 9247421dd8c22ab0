package vn.toso.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Ids;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;

/** A role of a person over a unit and everything below it, for some days. */
@Entity
@Table(name = "account_grant")
class Grant {
    @Id
    private UUID id;

    private UUID person;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private UUID unit;

    @Embedded
    private Period period;

    @Version
    @SuppressWarnings("UnusedVariable") // kept by Hibernate
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(UUID person, Role role, UUID unit, Period period) {
        if (role == Role.MEMBER) {
            throw new Refused("grant.member");
        }
        id = Ids.next();
        this.person = person;
        this.role = role;
        this.unit = unit;
        this.period = period;
    }

    /**
     * Takes the role back.
     *
     * @param firstDayWithout the first day on which it no longer holds
     */
    void end(LocalDate firstDayWithout) {
        if (!period.contains(firstDayWithout)) {
            throw new Refused("grant.ended");
        }
        period = period.endingOn(firstDayWithout);
    }

    /** Whether it is the asker's own right to administer. */
    boolean isAdministrationOf(Jurisdiction asking) {
        return role == Role.ADMINISTRATOR && asking.isSelf(person);
    }

    UUID id() {
        return id;
    }

    UUID unit() {
        return unit;
    }

    String description() {
        return role + " of " + person + " over " + unit + " from " + period.validFrom();
    }
}
