package vn.toso.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toso.shared.Ids;

/** The user name under which a person signs in; given once, so it carries no version. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by the statement that makes a Jurisdiction
@Table(name = "account_account")
class Account {
    @Id
    private UUID id;

    private String username;
    private UUID person;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String username, UUID person, Instant createdAt) {
        id = Ids.next();
        this.username = username;
        this.person = person;
        this.createdAt = createdAt;
    }
}
