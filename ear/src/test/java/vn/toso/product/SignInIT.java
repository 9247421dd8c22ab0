package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInIT {
    private final Visitor visitor = new Visitor(Product.ADDRESS);

    @Test
    void signing_in_changes_the_session_id() {
        visitor.signIn("/hoc", "thanhvien190", Product.PIN);
        assertThat(visitor.sessions()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        var before = visitor.sessions().get(0);
        var stranger = new Visitor(Product.ADDRESS);
        stranger.pretendSession(before);
        assertThat(stranger.get("/hoc").isSignIn()).isTrue();
    }

    @Test
    void signing_out_ends_the_session_at_keycloak_too() {
        visitor.signIn("/hoc", "thanhvien191", Product.PIN);
        assertThat(visitor.get("/hoc").isSignIn()).isFalse();
        visitor.post("/vao/ra", Map.of());
        assertThat(visitor.get("/hoc").isSignIn()).isTrue();
    }

    @Test
    void a_lost_session_of_ours_is_renewed_without_asking_for_the_pin() {
        visitor.signIn("/hoc", "thanhvien192", Product.PIN);
        visitor.forgetSession();
        assertThat(visitor.get("/hoc").isSignIn()).isFalse();
    }

    @Test
    void a_wrong_pin_gets_a_polite_sentence_on_the_same_page() {
        var page = visitor.signIn("/hoc", "thanhvien193", "000000");
        assertThat(page.isSignIn()).isTrue();
        assertThat(page.text()).contains("mã PIN chưa đúng").contains("role=\"alert\"");
    }

    @Test
    void the_sign_in_page_is_light_and_has_no_scripts() {
        var page = visitor.get("/hoc");
        var style = page.text().replaceAll("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        var weight = page.text().length()
                + new Visitor(Product.KEYCLOAK).get(style).text().length();
        assertThat(page.text()).doesNotContain("<script").contains("lang=\"vi\"");
        assertThat(weight).isLessThan(14 * 1024);
    }

    @Test
    void a_member_is_refused_where_only_others_may_go() {
        visitor.signIn("/hoc", "thanhvien194", Product.PIN);
        for (var path : new String[] {"/bcd", "/soan", "/quantri"}) {
            var page = visitor.get(path);
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(page.text()).contains("Mã sự cố").doesNotContain("Undertow", "WildFly", "Exception");
        }
    }

    @Test
    void the_answering_door_is_open_without_a_session_but_never_leads_to_sign_in() {
        assertThat(visitor.getOnce("/hoc/gui/khong-co").status()).isBetween(400, 499);
    }

    @Test
    void a_form_sent_by_another_site_is_refused() {
        visitor.signIn("/hoc", "thanhvien195", Product.PIN);
        assertThat(visitor.postWith("Sec-Fetch-Site", "cross-site", "/vao/ra").status())
                .isEqualTo(403);
        assertThat(visitor.postWith("Sec-Fetch-Site", "same-site", "/vao/ra").status())
                .isEqualTo(403);
        assertThat(visitor.postWith("Origin", "http://localhost.example", "/vao/ra")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/hoc").isSignIn()).isFalse();
    }

    @Test
    void every_answer_says_how_browsers_must_treat_it() {
        visitor.signIn("/hoc", "thanhvien196", Product.PIN);
        var page = visitor.getOnce("/hoc");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Server") + page.header("X-Powered-By")).isEmpty();
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        visitor.signIn("/hoc", "thanhvien197", Product.PIN);
        assertThat(visitor.sessionCookie()).contains("HttpOnly", "SameSite=Lax");
    }

    /** A slow sign-in server answers too late, a forged code never: the adapter says 403 to both. */
    @Test
    void a_sign_in_that_was_cut_short_says_so_and_leads_to_the_page_again() {
        var asked = visitor.getOnce("/hoc/home");
        var state = asked.header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");
        var page = visitor.getOnce("/hoc/home?state=" + state + "&code=used-up");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Chưa đăng nhập được", "Thử lại").doesNotContain("không mở cho bạn");
        assertThat(page.text()).contains("href=\"/hoc/home\"");
    }

    @Test
    void what_is_too_much_to_send_is_told_in_words_to_whoever_sends_it() {
        var tooMuch = "a=" + "b".repeat(10 << 20);
        for (var path : new String[] {"/quantri/import", "/soan/publish", "/hoc/gui/v1/outbox", "/khong-co"}) {
            var page = visitor.postBody(path, tooMuch);
            assertThat(page.status()).as(path).isEqualTo(413);
            assertThat(page.text()).as(path).contains("Tệp gửi lên lớn quá 10 MB");
        }
    }

    @Test
    void an_unknown_address_and_a_wrong_method_get_a_page_of_ours() {
        var lost = visitor.get("/khong/co/trang-nay");
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.text()).contains("Không tìm thấy trang", "Mã sự cố");
        assertThat(visitor.get("/vao/ra").status()).isEqualTo(405);
    }

    @Test
    void an_error_speaks_vietnamese_unless_its_reader_chose_english_whatever_the_phone_says() {
        assertThat(visitor.postWith("Accept-Language", "en-US,en;q=0.9", "/khong/co")
                        .text())
                .contains("<html lang=\"vi\">");
        assertThat(visitor.postWith("Cookie", "language=en", "/khong/co").text())
                .contains("<html lang=\"en\">");
    }
}
