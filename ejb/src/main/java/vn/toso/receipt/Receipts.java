package vn.toso.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** Carries out what a sender asks once, however often it arrives: every write of the product passes here with its sender's id. */
@ApplicationScoped
@Transactional
public class Receipts {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Runs the work in the caller's transaction unless this id was answered before. Of two senders at the same time the second waits
     * for the first and then loses the race for the row, so the calling use case is {@code @Retried} and finds the answer.
     *
     * @param purpose what is asked, such as {@code paper.hand-in}; the same id for another purpose is refused
     * @param work answers with at most 200 characters, usually an id
     * @return the answer of the one run
     */
    public String once(UUID senderId, String purpose, Supplier<String> work) {
        return earlier(senderId, purpose).orElseGet(() -> {
            claim(senderId, purpose);
            String answer = work.get();
            keep(senderId, answer);
            return answer;
        });
    }

    private Optional<String> earlier(UUID senderId, String purpose) {
        return Rows.of(entities, "select purpose, answer from receipt_receipt where sender_id = :sender")
                .with("sender", senderId)
                .first(row -> {
                    if (!row.text("purpose").equals(purpose)) {
                        throw new Refused("receipt.other-purpose");
                    }
                    return row.text("answer");
                });
    }

    /** Before the work, so that the second sender waits here instead of doing it again for nothing. */
    private void claim(UUID senderId, String purpose) {
        Rows.change(entities, """
                        insert into receipt_receipt (sender_id, purpose, answer, at)
                        values (:sender, :purpose, '', :at)""")
                .with("sender", senderId)
                .with("purpose", purpose)
                .with("at", clock.instant())
                .run();
    }

    private void keep(UUID senderId, String answer) {
        Rows.change(entities, "update receipt_receipt set answer = :answer where sender_id = :sender")
                .with("answer", answer)
                .with("sender", senderId)
                .run();
    }
}
