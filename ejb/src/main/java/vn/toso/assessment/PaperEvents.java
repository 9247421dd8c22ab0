package vn.toso.assessment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import vn.toso.receipt.Sent;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** The answers to one paper as phones sent them. The caller holds the lock on the paper. */
final class PaperEvents {
    private final EntityManager entities;
    private final UUID paper;

    PaperEvents(EntityManager entities, UUID paper) {
        this.entities = entities;
        this.paper = paper;
    }

    /**
     * Whether this very answer is here already.
     *
     * @throws Refused {@code answer.id-taken} when its id or number already stands for another answer
     */
    boolean knows(Sent sent, int position, Answer answer) {
        return Rows.of(entities, """
                        select id, paper, phone, seq, position, chosen from assessment_paper_event
                        where id = :id or (paper = :paper and phone = :phone and seq = :number)""")
                .with("id", sent.id())
                .with("paper", paper)
                .with("phone", sent.phone())
                .with("number", sent.number())
                .first(row -> row.id("id").equals(sent.id())
                        && row.id("paper").equals(paper)
                        && row.id("phone").equals(sent.phone())
                        && row.number("position") == position
                        && row.text("chosen").equals(words(answer)))
                .map(isSame -> {
                    if (!isSame) {
                        throw new Refused("answer.id-taken");
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Whether the same phone has already sent a later answer to the same question. */
    boolean isOvertaken(Sent sent, int position) {
        return Rows.of(entities, """
                        select count(*) as later from assessment_paper_event
                        where paper = :paper and phone = :phone and seq > :number and position = :position""")
                .with("paper", paper)
                .with("phone", sent.phone())
                .with("number", sent.number())
                .with("position", position)
                .first(row -> row.number("later") > 0)
                .orElse(false);
    }

    void keep(Sent sent, int position, Answer answer, Instant received) {
        Rows.change(entities, """
                        insert into assessment_paper_event (id, paper, phone, seq, position, chosen, device_at, received_at)
                        values (:id, :paper, :phone, :number, :position, :chosen, :at, :received)""")
                .with("id", sent.id())
                .with("paper", paper)
                .with("phone", sent.phone())
                .with("number", sent.number())
                .with("position", position)
                .with("chosen", words(answer))
                .with("at", sent.at())
                .with("received", received)
                .run();
    }

    private static String words(Answer answer) {
        return answer.isUnsure() ? Answer.UNSURE : answer.stored();
    }
}
