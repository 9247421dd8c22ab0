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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.PersonEnrolled;
import vn.toso.organization.Role;
import vn.toso.organization.UsernamesAsked;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Turns a user name into who is asking, and over which units. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

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

    @Inject
    Members members;

    @Inject
    AuditTrail audit;

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

    /** Says which user names are taken, and who has one, for whoever plans to give some. */
    void answer(@Observes UsernamesAsked question) {
        tell(question, "username in (:some)", question.usernames());
        tell(question, "person in (:some)", question.persons());
    }

    private void tell(UsernamesAsked question, String which, Set<?> some) {
        if (!some.isEmpty()) {
            Rows.of(entities, "select username, person from account_account where " + which)
                    .with("some", some)
                    .each(row -> question.taken(row.text("username"), row.id("person")));
        }
    }

    /**
     * Gives somebody who is known already a user name to sign in with.
     *
     * @throws Refused {@code person.unknown} beyond the asker's area, {@code account.name-taken}, {@code account.has-name}
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public void create(Jurisdiction asking, UUID person, String username) {
        members.refuseBeyond(asking, Role.ADMINISTRATOR, person);
        open(new PersonEnrolled(person, username));
        entities.flush();
        audit.record(asking.person(), "account.create", person.toString(), "");
    }

    /** A person who was enrolled with a user name can sign in from now on. */
    void open(@Observes PersonEnrolled news) {
        refuseUnlessFree(news);
        entities.persist(new Account(news.username(), news.personId(), clock.instant()));
    }

    private void refuseUnlessFree(PersonEnrolled news) {
        if (!NAME.matcher(news.username()).matches()) {
            throw new Refused("account.name-malformed", news.username());
        }
        Rows.of(entities, "select username from account_account where username = :name or person = :person")
                .with("name", news.username())
                .with("person", news.personId())
                .first(row -> row.text("username"))
                .ifPresent(name -> {
                    boolean isTaken = name.equals(news.username());
                    throw new Refused(isTaken ? "account.name-taken" : "account.has-name", name);
                });
    }
}
