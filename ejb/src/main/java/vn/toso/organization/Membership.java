package vn.toso.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.shared.Period;

/** That a person is in a team, as what, for whom, and since when. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written here is read by the queries
@Table(name = "organization_membership")
class Membership {
    @Id
    private UUID id;

    private UUID person = new UUID(0, 0);
    private UUID team = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TeamRole role = TeamRole.MEMBER;

    private String organization = "";

    @Embedded
    private Period period = Period.EVER;

    @Version
    private long version;

    protected Membership() {}

    Membership(UUID id, UUID person, UUID team, Post post) {
        this.id = id;
        this.person = person;
        this.team = team;
        take(post);
    }

    /** The same person in the same team since the same day, with another task or another end. */
    final void take(Post post) {
        role = post.role();
        organization = post.organization();
        period = post.period();
    }

    /**
     * What a person is in a team.
     *
     * @param organization code of the body that the person represents
     */
    record Post(TeamRole role, String organization, Period period) {}
}
