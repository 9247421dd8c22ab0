package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Contact;
import vn.toso.organization.Contacts;
import vn.toso.organization.Contacts.Around;
import vn.toso.web.words.Kinship;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** What the foot of each learner's page says of people: how the reader is spoken to, and who can be called for help. */
@Named
@RequestScoped
public class Nearby {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Kinship kinship;

    @Inject
    Contacts contacts;

    private @Nullable Around around;
    private boolean asked;

    /** Such as "bác Ín"; "bạn" for somebody of whom nothing is known any more. */
    public String getName() {
        Around self = around();
        return self == null ? kinship.ofNobodyKnown() : kinship.of(self.name(), self.birthYear());
    }

    public boolean isCallable() {
        return contact() != null;
    }

    /** Such as "Gọi bác Ín (tổ trưởng)". */
    public String getCall() {
        Contact nearest = contact();
        if (nearest == null) {
            return "";
        }
        String post = nearest.isOfOwnTeam() ? nearest.role().name().toLowerCase(Locale.ROOT) : "commune";
        return words.of(
                "frame.call", kinship.of(nearest.name(), nearest.birthYear()), words.of("frame.call-post." + post));
    }

    public String getPhone() {
        Contact nearest = contact();
        return nearest == null ? "" : nearest.phone();
    }

    private @Nullable Contact contact() {
        Around self = around();
        return self == null ? null : self.nearest();
    }

    private @Nullable Around around() {
        if (!asked) {
            asked = true;
            around = contacts.ofSelf(reader.asking()).orElse(null);
        }
        return around;
    }
}
