package vn.toso.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where to tap and where not to, read from a scene as it is written; a state is known by its title, a place by its label. */
final class KeyOfTaps {
    private record Place(String label, boolean isRight, boolean leadsOn) {}

    private final Map<String, List<Place>> states = new HashMap<>();
    private List<Place> current = new ArrayList<>();

    private KeyOfTaps() {}

    /** @param file such as {@code K04/scenes/01.md} */
    static KeyOfTaps of(String file) {
        try {
            KeyOfTaps key = new KeyOfTaps();
            Files.readString(Product.root().resolve("content/courses/" + file))
                    .lines()
                    .forEach(key::read);
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        if (line.startsWith("## ")) {
            current = new ArrayList<>();
            states.put(line.split(": ", 2)[1], current);
        } else if (line.matches("- \\[[ x]] .+")) {
            String[] parts = line.substring(6).split(" \\| ", -1);
            current.add(new Place(parts[0].strip(), line.charAt(3) == 'x', parts.length == 4));
        }
    }

    /** The place that is shown to whoever follows. */
    String right(String state) {
        return place(state, true);
    }

    /** A wrong place that leaves the learner there. */
    String wrong(String state) {
        return place(state, false);
    }

    private String place(String state, boolean right) {
        return states.getOrDefault(state, List.of()).stream()
                .filter(place -> place.isRight() == right && !place.leadsOn())
                .map(Place::label)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to tap in the state " + state));
    }
}
