package vn.toso.web.learner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;

/** The address of a rehearsal: which scene, how it is played, the taps so far and the id of the run. */
final class Rehearsing {
    private static final Set<String> MODES = Set.of("watch", "follow", "alone");

    private Rehearsing() {}

    static String page(String scene, String mode, String taps, String run) {
        return "/hoc/rehearsal?scene=" + encoded(scene) + "&mode=" + mode(mode)
                + (taps.isEmpty() ? "" : "&taps=" + encoded(taps))
                + (run.isEmpty() ? "" : "&id=" + encoded(run));
    }

    static String mode(@Nullable String mode) {
        return mode != null && MODES.contains(mode) ? mode : "watch";
    }

    static boolean isId(String text) {
        try {
            return !Ids.read(text).toString().isEmpty();
        } catch (Refused malformed) {
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
