package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toso.course.Area;
import vn.toso.coursepack.SceneSource.PlaceSource;
import vn.toso.coursepack.SceneSource.StateSource;

/** A rehearsal can be played: its states hang together, its places lead somewhere, lie apart, and are told apart by their labels. */
final class SceneCheck implements Check {
    private static final int FEWEST_TAPS = 5;
    private static final int MOST_TAPS = 15;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        pack.scenes().forEach(scene -> {
            names(scene, problems);
            scene.states().forEach(state -> places(scene, state, problems));
            if (hangsTogether(scene)) {
                ways(scene, problems);
            }
        });
    }

    private static void names(SceneSource scene, Problems problems) {
        Set<String> ids = new HashSet<>();
        scene.states().stream()
                .filter(state -> !state.id().isEmpty() && !ids.add(state.id()))
                .forEach(state -> problems.add(scene.file(), state.line(), "coursepack.state-twice", state.id()));
        scene.states().stream()
                .flatMap(state -> state.places().stream())
                .filter(place -> !place.leads().isEmpty() && !ids.contains(place.leads()))
                .forEach(place -> problems.add(scene.file(), place.line(), "coursepack.place-leads", place.leads()));
    }

    private static void places(SceneSource scene, StateSource state, Problems problems) {
        if (!state.isEnd() && state.places().stream().noneMatch(PlaceSource::isRight)) {
            problems.add(scene.file(), state.line(), "coursepack.place-right");
        }
        Set<String> labels = new HashSet<>();
        List<Area> areas = new ArrayList<>();
        for (PlaceSource place : state.places()) {
            if (!place.label().isEmpty() && !labels.add(place.label())) {
                problems.add(scene.file(), place.line(), "coursepack.place-twice", place.label());
            }
            Area area = place.area();
            if (area != null) {
                if (areas.stream().anyMatch(area::meets)) {
                    problems.add(scene.file(), place.line(), "coursepack.place-overlap", place.label());
                }
                areas.add(area);
            }
        }
    }

    /** What does not is named already, and its ways would be named a second time. */
    private static boolean hangsTogether(SceneSource scene) {
        Set<String> ids = scene.states().stream().map(StateSource::id).collect(Collectors.toSet());
        return !ids.isEmpty()
                && ids.size() == scene.states().size()
                && scene.states().stream()
                        .allMatch(state ->
                                state.isEnd() || state.places().stream().anyMatch(PlaceSource::isRight))
                && scene.states().stream()
                        .flatMap(state -> state.places().stream())
                        .allMatch(place -> place.leads().isEmpty()
                                ? isWhole(place) && !place.isRight()
                                : ids.contains(place.leads()));
    }

    /** A line that could not be read has no label. */
    private static boolean isWhole(PlaceSource place) {
        return !place.label().isEmpty();
    }

    private static void ways(SceneSource scene, Problems problems) {
        SceneWays ways = new SceneWays(scene);
        Set<String> reached = ways.from(scene.states().get(0));
        Set<String> ends = scene.states().stream()
                .filter(StateSource::isEnd)
                .map(StateSource::id)
                .collect(Collectors.toSet());
        for (StateSource state : scene.states()) {
            if (!reached.contains(state.id())) {
                problems.add(scene.file(), state.line(), "coursepack.state-unreached", state.id());
            }
            if (Collections.disjoint(ways.from(state), ends)) {
                problems.add(scene.file(), state.line(), "coursepack.state-endless", state.id());
            }
        }
        line(scene, ways.line(), problems);
    }

    private static void line(SceneSource scene, List<StateSource> line, Problems problems) {
        StateSource last = line.get(line.size() - 1);
        int taps = line.size() - 1;
        if (!last.isEnd()) {
            problems.add(scene.file(), last.line(), "coursepack.scene-circle", last.id());
        } else if (taps < FEWEST_TAPS || taps > MOST_TAPS) {
            problems.add(scene.file(), 1, "coursepack.scene-taps", taps, FEWEST_TAPS, MOST_TAPS);
        }
        if (line.size() == scene.states().size()) {
            problems.add(scene.file(), 1, "coursepack.scene-straight");
        }
    }
}
