package vn.toso.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.SafeHtml;

/**
 * A rehearsal on a drawn phone.
 *
 * @param situation what the resident wants, plain text
 * @param states the first one is where it begins
 */
public record Scene(String code, String title, int minutes, String situation, List<State> states) {
    public Scene {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException(code + " has no state to begin in");
        }
    }

    /**
     * What the phone shows at one moment.
     *
     * @param picture the drawn screen as SVG, checked when it was published
     * @param say the sentence to say to the resident, plain text without quotation marks
     * @param places empty at an end
     */
    public record State(
            String name, String title, String picture, String alt, SafeHtml body, String say, List<Place> places) {
        public State {
            places = List.copyOf(places);
        }

        public boolean isEnd() {
            return places.isEmpty();
        }

        /** The place that is shown to whoever watches or follows, counted from 1; 0 at an end. */
        public int shown() {
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).isRight()) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /**
     * Somewhere to tap, or something to do.
     *
     * @param area null for a deed beside the phone
     * @param effect what a wrong tap does; empty for a right one
     * @param leads name of the state it leads to; empty when the phone stays as it is
     */
    public record Place(String label, @Nullable Area area, boolean isRight, String effect, String leads) {
        public boolean isDeed() {
            return area == null;
        }
    }

    public State begin() {
        return states.get(0);
    }

    State state(String name) {
        return states.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code + " has no state " + name));
    }
}
