package vn.toso.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives every feature the one clock; a test gives another. */
@ApplicationScoped
class Clocks {
    @Produces
    Clock clock() {
        return Clock.system(VietnamTime.ZONE);
    }
}
