package vn.toso.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.toso.course.Scene.Place;
import vn.toso.course.Scene.State;
import vn.toso.shared.Refused;

/**
 * Where a list of taps has led in a scene. The same taps always lead to the same place, on a phone as on the server.
 *
 * @param state what the phone shows now
 * @param slips every wrong tap, in order
 * @param isSlip whether the last tap was wrong
 */
public record Play(State state, List<Slip> slips, boolean isSlip) {
    private static final int MOST_TAPS = 200;
    private static final Pattern TAPS = Pattern.compile("[1-9]*");

    public Play {
        slips = List.copyOf(slips);
    }

    /** A wrong tap: where it was, on what, and what that does. */
    public record Slip(String state, String label, String effect) {}

    /**
     * @param taps a digit each: which place of the state was tapped, counted from 1
     * @throws Refused {@code rehearsal.taps} when nobody can have tapped like that
     */
    public static Play of(Scene scene, String taps) {
        if (taps.length() > MOST_TAPS || !TAPS.matcher(taps).matches()) {
            throw new Refused("rehearsal.taps");
        }
        State state = scene.begin();
        List<Slip> slips = new ArrayList<>();
        boolean isSlip = false;
        for (int i = 0; i < taps.length(); i++) {
            Place place = tapped(state, taps.charAt(i) - '0');
            isSlip = !place.isRight();
            if (isSlip) {
                slips.add(new Slip(state.title(), place.label(), place.effect()));
            }
            state = place.leads().isEmpty() ? state : scene.state(place.leads());
        }
        return new Play(state, slips, isSlip);
    }

    private static Place tapped(State state, int number) {
        if (number > state.places().size()) {
            throw new Refused("rehearsal.taps");
        }
        return state.places().get(number - 1);
    }

    public boolean isFinished() {
        return state.isEnd();
    }

    public int wrongTaps() {
        return slips.size();
    }

    /** What the last tap did, when it was wrong; else empty. */
    public String told() {
        return isSlip ? slips.get(slips.size() - 1).effect() : "";
    }
}
