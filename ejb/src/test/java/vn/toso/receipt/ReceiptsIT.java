package vn.toso.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class ReceiptsIT {
    @RegisterExtension
    static final World world = new World(Counter.class);

    private final UUID sender = UUID.randomUUID();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_repetition_gets_the_first_answer_and_runs_nothing() {
        assertThat(send("month.send")).isEqualTo("answer 1");
        assertThat(send("month.send")).isEqualTo("answer 1");
        assertThat(runs).hasValue(1);
    }

    @Test
    void the_same_id_for_another_purpose_is_refused() {
        send("month.send");
        assertThatThrownBy(() -> send("paper.hand-in"))
                .isInstanceOf(Refused.class)
                .hasMessage("receipt.other-purpose[]");
    }

    @Test
    void work_that_was_refused_may_be_sent_again() {
        assertThatThrownBy(() -> counter().once(sender, "month.send", () -> {
                    throw new Refused("month.locked");
                }))
                .isInstanceOf(Refused.class);
        assertThat(send("month.send")).isEqualTo("answer 1");
    }

    @Test
    void two_senders_of_one_id_at_the_same_time_end_with_one_run() {
        List<String> answers = Together.call(
                2,
                () -> counter().once(sender, "month.send", () -> {
                    pause();
                    return "answer " + runs.incrementAndGet();
                }));
        assertThat(answers).containsExactly("answer 1", "answer 1");
        assertThat(runs).hasValue(1);
    }

    private String send(String purpose) {
        return counter().once(sender, purpose, () -> "answer " + runs.incrementAndGet());
    }

    private static Counter counter() {
        return world.get(Counter.class);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stands for any use case that answers a sender. */
    @ApplicationScoped
    @Transactional
    @Retried
    static class Counter {
        @Inject
        Receipts receipts;

        public String once(UUID sender, String purpose, Supplier<String> work) {
            return receipts.once(sender, purpose, work);
        }
    }
}
