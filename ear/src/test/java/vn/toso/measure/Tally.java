package vn.toso.measure;

import java.util.ArrayList;
import java.util.List;

/** What became of everything that was sent: how much was lost, kept twice, or refused with a reason. */
public final class Tally {
    private static final int MOST_DETAILS = 20;

    private int runs;
    private int sent;
    private int lost;
    private int doubled;
    private int refused;
    private final List<String> details = new ArrayList<>();

    public synchronized void ran() {
        runs++;
    }

    public synchronized void sent(int things) {
        sent += things;
    }

    public synchronized void lost(int things, String what) {
        lost += things;
        tell(things, "lost: " + what);
    }

    public synchronized void doubled(int things, String what) {
        doubled += things;
        tell(things, "doubled: " + what);
    }

    public synchronized void refusedWithReason() {
        refused++;
    }

    /** Of one thing that was sent there is one record, or the difference is told. */
    public void expectOne(int records, String what) {
        sent(1);
        lost(records == 0 ? 1 : 0, what);
        doubled(Math.max(0, records - 1), what);
    }

    private void tell(int things, String what) {
        if (things > 0 && details.size() < MOST_DETAILS) {
            details.add(what);
        }
    }

    /** A row each: runs, lost, doubled, refused with reason. */
    synchronized List<Measurement> rows(String of) {
        String told = String.join("; ", details);
        return List.of(
                Measurement.atLeast(of + ": runs", runs, "runs", 1, told),
                Measurement.shown(of + ": sent", sent, "forms"),
                Measurement.atMost(of + ": lost", lost, "forms", 0, told),
                Measurement.atMost(of + ": doubled", doubled, "forms", 0, told),
                Measurement.shown(of + ": refused with reason", refused, "forms"));
    }

    /** The same of a sender that is meant to double: one that does not proves nothing. */
    synchronized List<Measurement> controlRows(String of) {
        return List.of(
                Measurement.atLeast(of + ": runs", runs, "runs", 1, ""),
                Measurement.atLeast(
                        of + ": doubled", doubled, "forms", 1, "a control that doubles nothing proves nothing"));
    }
}
