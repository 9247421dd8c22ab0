package vn.toso.reporting;

import java.util.Locale;
import vn.toso.qualification.Standing;

/** How the reader speaks: puts keys into words. Reports know no language, and pages no figures. */
public interface Tongue {
    Locale locale();

    String word(Wording wording, String key, Object... details);

    /** Of a name that is kept in both languages the one for this reader. */
    String choose(String vietnamese, String english);

    /** What is still to be done, in a few words. */
    String missing(Standing standing);
}
