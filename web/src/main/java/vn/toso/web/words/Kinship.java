package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Text;
import vn.toso.shared.VietnamTime;

/** How somebody is spoken of: by kinship and age where the age is known, as neighbours speak. */
@RequestScoped
public class Kinship {
    private static final int ELDER = 55;
    private static final int GROWN = 30;

    @Inject
    Words words;

    @Inject
    Clock clock;

    /** Such as "bác Ín". */
    public String of(String name, @Nullable Integer birthYear) {
        int age = birthYear == null ? 0 : VietnamTime.today(clock).getYear() - birthYear;
        String kin = age >= ELDER ? "elder" : age >= GROWN ? "grown" : "young";
        return words.of("kin." + kin, Text.givenName(name));
    }

    public String ofNobodyKnown() {
        return words.of("kin.unknown");
    }
}
