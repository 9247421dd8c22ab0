package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.audit.AuditTrail.Verdict;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class AuditTrailIT {
    @RegisterExtension
    static final World world = new World();

    private final UUID actor = UUID.randomUUID();

    @BeforeEach
    void start_an_empty_chain() {
        change("delete from audit_entry");
        change("update audit_head set last_entry = 0, last_hash = repeat('0', 64)");
    }

    @Test
    void a_chain_of_true_entries_is_whole() {
        record(3);
        assertThat(trail().verify()).isEqualTo(new Verdict(true, 3));
    }

    @Test
    void the_product_itself_records_without_an_actor() {
        trail().record(null, "content.load", "K04", "Bài học, câu hỏi");
        assertThat(trail().verify()).isEqualTo(new Verdict(true, 1));
    }

    @Test
    void an_altered_entry_is_found() {
        record(3);
        change("update audit_entry set detail = 'khác' where id = 2");
        assertThat(trail().verify()).isEqualTo(new Verdict(false, 1));
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_found() {
        record(3);
        change("delete from audit_entry where id = 2");
        assertThat(trail().verify()).isEqualTo(new Verdict(false, 1));
    }

    @Test
    void an_entry_taken_off_the_end_is_found() {
        record(3);
        change("delete from audit_entry where id = 3");
        assertThat(trail().verify()).isEqualTo(new Verdict(false, 2));
    }

    @Test
    void an_entry_is_gone_with_the_change_that_was_refused() {
        assertThatThrownBy(() -> world.inTransaction(entities -> {
                    record(1);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(trail().verify()).isEqualTo(new Verdict(true, 0));
    }

    @Test
    void many_writers_at_once_make_one_chain() {
        Together.run(4, () -> record(25));
        assertThat(trail().verify()).isEqualTo(new Verdict(true, 100));
    }

    private AuditTrail trail() {
        return world.get(AuditTrail.class);
    }

    private void record(int times) {
        IntStream.range(0, times).forEach(i -> trail().record(actor, "grants.give", "unit-" + i, "COMMITTEE"));
    }

    private void change(String sql) {
        world.inTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
    }
}
