package vn.toso.measure;

import java.util.concurrent.TimeUnit;

/**
 * The network between the village and the server: how much it carries in a second and how long a question takes there and back.
 * All connections share it.
 */
final class Line {
    private final int bitsPerSecond;
    private final int roundTripMillis;
    private long free = System.nanoTime();

    private Line(int bitsPerSecond, int roundTripMillis) {
        this.bitsPerSecond = bitsPerSecond;
        this.roundTripMillis = roundTripMillis;
    }

    static Line fast() {
        return new Line(0, 0);
    }

    /** 400 kbit/s with 400 ms there and back. */
    static Line village() {
        return new Line(400_000, 400);
    }

    void roundTrip() {
        sleep(TimeUnit.MILLISECONDS.toNanos(roundTripMillis));
    }

    /** Returns when so many bytes have gone over the line. */
    void carry(int bytes) {
        if (bitsPerSecond > 0) {
            sleep(reserve(bytes) - System.nanoTime());
        }
    }

    private synchronized long reserve(int bytes) {
        free = Math.max(free, System.nanoTime()) + bytes * 8L * TimeUnit.SECONDS.toNanos(1) / bitsPerSecond;
        return free;
    }

    private static void sleep(long nanos) {
        if (nanos > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
