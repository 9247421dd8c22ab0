package vn.toso.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.toso.qualification.Standing;

/** A tongue that says the keys themselves. */
final class Echo implements Tongue {
    @Override
    public Locale locale() {
        return Locale.forLanguageTag("vi");
    }

    @Override
    public String word(Wording wording, String key, Object... details) {
        return key + Arrays.stream(details).map(String::valueOf).collect(Collectors.joining(" ", " ", ""));
    }

    @Override
    public String choose(String vietnamese, String english) {
        return vietnamese;
    }

    @Override
    public String missing(Standing standing) {
        return standing.missing().size() + " conditions";
    }
}
