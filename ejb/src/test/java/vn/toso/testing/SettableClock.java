package vn.toso.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import vn.toso.shared.VietnamTime;

/** Takes the place of the product's clock and stands still until a test sets it. */
@Alternative
@Priority(1)
@ApplicationScoped
class SettableClock {
    private volatile Instant now = Instant.parse("2026-11-23T02:00:00Z");

    void set(Instant instant) {
        now = instant;
    }

    Instant now() {
        return now;
    }

    @Produces
    Clock clock() {
        return new Hand(VietnamTime.ZONE);
    }

    /** Reads the settable instant, so that a bean which keeps its clock sees the change. */
    private final class Hand extends Clock {
        private final ZoneId zone;

        private Hand(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Hand(other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
