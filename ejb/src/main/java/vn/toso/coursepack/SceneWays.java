package vn.toso.coursepack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.toso.coursepack.SceneSource.PlaceSource;
import vn.toso.coursepack.SceneSource.StateSource;

/** Where the taps of a scene lead. */
final class SceneWays {
    private final SceneSource scene;
    private final Map<String, StateSource> states = new HashMap<>();

    SceneWays(SceneSource scene) {
        this.scene = scene;
        scene.states().forEach(state -> states.putIfAbsent(state.id(), state));
    }

    /** The ids of every state that taps can lead to from this one, itself included. */
    Set<String> from(StateSource begin) {
        Set<String> reached = new HashSet<>(Set.of(begin.id()));
        Deque<StateSource> open = new ArrayDeque<>(List.of(begin));
        while (!open.isEmpty()) {
            open.remove().places().stream()
                    .flatMap(place -> next(place).stream())
                    .filter(state -> reached.add(state.id()))
                    .forEach(open::add);
        }
        return reached;
    }

    /** The states that the first right places lead through, up to an end or to the last one before the line bites its tail. */
    List<StateSource> line() {
        List<StateSource> line = new ArrayList<>();
        Optional<StateSource> at = scene.states().stream().findFirst();
        while (at.isPresent() && !line.contains(at.get())) {
            line.add(at.get());
            at = at.get().places().stream()
                    .filter(PlaceSource::isRight)
                    .findFirst()
                    .flatMap(this::next);
        }
        return line;
    }

    /** States beside the line: mishaps and branches. */
    int branches() {
        return scene.states().size() - line().size();
    }

    private Optional<StateSource> next(PlaceSource place) {
        return Optional.ofNullable(states.get(place.leads()));
    }
}
