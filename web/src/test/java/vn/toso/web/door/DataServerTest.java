package vn.toso.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataServerTest {
    private final DataServer server = new DataServer();

    @Test
    void a_quick_no_is_left_to_the_page_that_asks() {
        server.asked();
        server.ended(false);
        assertThat(server.answers()).isTrue();
    }

    @Test
    void a_question_just_asked_is_no_reason_to_turn_people_away() {
        server.asked();
        assertThat(server.answers()).isTrue();
    }
}
