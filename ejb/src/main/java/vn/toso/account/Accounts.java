package vn.toso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.PersonEnrolled;
import vn.toso.organization.Role;
import vn.toso.organization.UsernamesAsked;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Turns a user name into who is asking, and over which units. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final String RIGHTS = """
            SELECT a.person, g.role, g.unit
            FROM account_account a
            LEFT JOIN account_grant g ON g.person = a.person AND g.valid_from <= :today AND :today < g.valid_until
            WHERE a.username = :username
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private record Right(
            UUID person, @Nullable Role role, @Nullable UUID unit) {}

    /**
     * The rights of today, read anew at each request, so that a grant that ended is over at once.
     *
     * @throws Refused {@code account.unknown} when nobody is known by that name
     */
    public Jurisdiction jurisdictionOf(String username) {
        List<Right> rights = Rows.of(entities, RIGHTS)
                .with("username", username)
                .with("today", VietnamTime.today(clock))
                .list(row -> new Right(
                        row.id("person"),
                        row.has("role") ? Role.valueOf(row.text("role")) : null,
                        row.has("unit") ? row.id("unit") : null));
        if (rights.isEmpty()) {
            throw new Refused("account.unknown");
        }
        return jurisdiction(rights);
    }

    private static Jurisdiction jurisdiction(List<Right> rights) {
        Map<Role, Set<UUID>> units = new EnumMap<>(Role.class);
        units.put(Role.MEMBER, Set.of());
        for (Right right : rights) {
            Role role = right.role();
            UUID unit = right.unit();
            if (role != null && unit != null) {
                units.computeIfAbsent(role, r -> new HashSet<>()).add(unit);
            }
        }
        return new Jurisdiction(rights.get(0).person(), units, false);
    }

    /** Says which user names are taken, for whoever plans to give one. */
    void answer(@Observes UsernamesAsked question) {
        if (!question.usernames().isEmpty()) {
            Rows.of(entities, "SELECT username, person FROM account_account WHERE username IN (:names)")
                    .with("names", question.usernames())
                    .list(row -> Map.entry(row.text("username"), row.id("person")))
                    .forEach(entry -> question.taken().put(entry.getKey(), entry.getValue()));
        }
    }

    /** A person who was enrolled with a user name can sign in from now on. */
    void open(@Observes PersonEnrolled news) {
        entities.persist(new Account(news.username(), news.personId(), clock.instant()));
    }
}
