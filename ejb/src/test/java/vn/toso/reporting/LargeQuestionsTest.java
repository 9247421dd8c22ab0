package vn.toso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LargeQuestionsTest {
    @Test
    void who_comes_while_another_is_answered_waits_a_little_and_is_told_so() throws Exception {
        LargeQuestions questions = new LargeQuestions(Duration.ofMillis(20));
        CountDownLatch isAsked = new CountDownLatch(1);
        CountDownLatch isEnough = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> first = other.submit(() -> questions.ask(() -> {
                isAsked.countDown();
                return wait(isEnough);
            }));
            isAsked.await();
            assertThatThrownBy(() -> questions.ask(() -> true)).hasMessage("report.busy[]");

            isEnough.countDown();
            assertThat(first.get()).isTrue();
            assertThat(questions.ask(() -> true)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void one_that_fails_does_not_keep_the_turn() {
        LargeQuestions questions = new LargeQuestions(Duration.ofMillis(20));
        assertThatThrownBy(() -> questions.ask(() -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(questions.ask(() -> true)).isTrue();
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }
}
