package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A part dies at once, as a fault would kill it; the others say so within five seconds and go on when it is back. */
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @AfterEach
    void bring_everything_back() {
        Product.start("db");
        Product.start("keycloak");
        Product.start("app");
    }

    @Test
    void without_its_database_a_page_says_so_and_recovers_by_itself() throws InterruptedException {
        var visitor = Visitor.signedIn("thanhvien180");
        Product.kill("db");
        assertApology(visitor, "Kho dữ liệu đang tạm nghỉ");
        Product.start("db");
        assertRecovers(visitor);
        assertThat(visitor.get("/hoc").isSignIn()).isFalse();
    }

    @Test
    void without_keycloak_a_page_that_needs_sign_in_says_so_and_recovers_by_itself() throws InterruptedException {
        var member = Visitor.signedIn("thanhvien181");
        Product.kill("keycloak");
        TimeUnit.SECONDS.sleep(2);
        assertApology(new Visitor(Product.ADDRESS), "Phần đăng nhập đang tạm nghỉ");
        assertThat(member.get("/hoc").status()).as("who is signed in goes on").isLessThan(400);
        Product.start("keycloak");
        assertRecovers(new Visitor(Product.ADDRESS));
    }

    @Test
    void started_before_keycloak_the_application_finds_it_when_it_comes() throws InterruptedException {
        Product.kill("keycloak");
        Product.kill("app");
        Product.start("app");
        assertApology(new Visitor(Product.ADDRESS), "Phần đăng nhập đang tạm nghỉ");
        Product.start("keycloak");
        assertRecovers(new Visitor(Product.ADDRESS));
        assertThat(Visitor.signedIn("thanhvien182").get("/hoc").status()).isLessThan(400);
    }

    @Test
    void a_killed_application_lets_its_people_in_again_without_their_pin() throws InterruptedException {
        var visitor = Visitor.signedIn("thanhvien183");
        Product.kill("app");
        Product.start("app");
        assertRecovers(visitor);
        assertThat(visitor.get("/hoc").isSignIn()).isFalse();
    }

    private static void assertApology(Visitor visitor, String sentence) {
        var begun = Instant.now();
        var page = visitor.get("/hoc");
        System.out.printf(
                "\"%s\" was said after %d ms, limit %d ms%n",
                sentence, Duration.between(begun, Instant.now()).toMillis(), PATIENCE.toMillis());
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains(sentence, "Mã sự cố").doesNotContain("Exception", "jakarta.");
    }

    private static void assertRecovers(Visitor visitor) throws InterruptedException {
        var limit = Instant.now().plus(RECOVERY);
        var page = visitor.get("/hoc");
        while (page.status() >= 400 && Instant.now().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(300);
            page = visitor.get("/hoc");
        }
        assertThat(page.status()).isLessThan(400);
    }
}
