package vn.toso.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Text;

/** All that is known of a person, in one row that can be erased; evidence and audit know only the random id. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written here is read by the queries
@Table(name = "organization_person")
class Person {
    @Id
    private UUID id;

    private String name = "";
    private String givenName = "";
    private @Nullable String phone;
    private @Nullable Short birthYear;
    private String languages = "";

    @Version
    private long version;

    protected Person() {}

    Person(UUID id, PersonDetails details) {
        this.id = id;
        correct(details);
    }

    final void correct(PersonDetails details) {
        name = details.name();
        givenName = Text.givenName(details.name());
        phone = details.phone().isEmpty() ? null : details.phone();
        birthYear = details.birthYear() == 0 ? null : (short) details.birthYear();
        languages = String.join(" ", details.languages());
    }
}
