package vn.toso.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.toso.journey.Product;

/** Many runs by chance in lanes beside each other, and the same again as a control. The seed brings the same runs back. */
final class RandomRuns implements AutoCloseable {
    private static final int LANES = 2;

    private final List<Lane> lanes = new ArrayList<>();
    private final long seed;

    RandomRuns(Product product, List<String> accounts, long seed) {
        this.seed = seed;
        int each = accounts.size() / LANES;
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(new Lane(product, accounts.subList(lane * each, (lane + 1) * each)));
        }
    }

    Tally happen(int runs, boolean isControl) {
        Tally tally = new Tally();
        ExecutorService workers = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int first = lane;
                done.add(workers.submit(() -> inLane(first, runs, tally, isControl)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
        return tally;
    }

    private void inLane(int first, int runs, Tally tally, boolean isControl) {
        for (int run = first; run < runs; run += LANES) {
            new RandomRun(new Random(seed + run), lanes.get(first), tally, isControl).happen();
            if (run % 100 < LANES) {
                System.err.println((isControl ? "control " : "run ") + run);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : lanes) {
            lane.close();
        }
    }
}
