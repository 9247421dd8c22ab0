package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What belongs to somebody else is refused by its address, with a sentence, and nothing of it changes. */
class NeighboursIT {
    private static final List<Integer> EVERY_QUESTION =
            java.util.stream.IntStream.rangeClosed(1, 12).boxed().toList();
    private static final String FOREIGN_PAPER = "Bài làm này là của người khác";
    private static final String OUT_OF_REACH = "Đơn vị này nằm ngoài phạm vi";

    private final Visitor owner = member("thanhvien170");
    private final Visitor neighbour = member("thanhvien171");

    @Test
    void another_members_paper_shows_nothing_at_any_of_its_addresses() {
        var question = startPaper(owner);
        var text = Jsoup.parse(question.text()).select("h1").text();
        var paper = idOf(question);
        for (var address :
                List.of("/hoc/quiz?n=1&paper=" + paper, "/hoc/check?paper=" + paper, "/hoc/result?paper=" + paper)) {
            var page = neighbour.get(address);
            assertThat(page.status()).as(address).isEqualTo(403);
            assertThat(page.text()).as(address).contains(FOREIGN_PAPER).doesNotContain(text, "name=\"token\"");
        }
    }

    @Test
    void another_member_cannot_write_on_a_paper_even_with_its_token() {
        var question = startPaper(owner);
        var paper = idOf(question);
        var answeredBefore = answers(owner, paper);
        for (var token : List.of("", "0123456789abcdef", tokenOn(question))) {
            var answer = neighbour.post(
                    "/hoc/gui/v1/answer", Map.of("paper", paper, "token", token, "n", "2", "choice", "unsure"));
            assertThat(answer.text()).contains(FOREIGN_PAPER);
            var handedIn = neighbour.post("/hoc/gui/v1/hand-in", Map.of("paper", paper, "token", token));
            assertThat(handedIn.text()).contains(FOREIGN_PAPER);
        }
        assertThat(answers(owner, paper)).isEqualTo(answeredBefore);
    }

    @Test
    void nobody_writes_on_a_paper_with_a_forged_token() {
        var question = startPaper(owner);
        var paper = idOf(question);
        var answeredBefore = answers(owner, paper);
        var stranger = new Visitor(Product.ADDRESS);
        stranger.postOnce(
                "/hoc/gui/v1/answer",
                Map.of("paper", paper, "token", forged(tokenOn(question)), "n", "3", "choice", "unsure"));
        assertThat(answers(owner, paper)).isEqualTo(answeredBefore);
        stranger.postOnce(
                "/hoc/gui/v1/answer", Map.of("paper", paper, "token", tokenOn(question), "n", "3", "choice", "unsure"));
        assertThat(answers(owner, paper))
                .as("the same with the true one, as a control")
                .contains("Câu 3 unsure");
    }

    @Test
    void a_paper_handed_in_takes_no_more_answers_and_counts_once() {
        var late = member("thanhvien172");
        var question = startPaper(late);
        var paper = idOf(question);
        var token = tokenOn(question);
        EVERY_QUESTION.forEach(n -> late.post(
                "/hoc/gui/v1/answer",
                Map.of("paper", paper, "token", token, "n", String.valueOf(n), "choice", "unsure")));
        var result = late.post("/hoc/gui/v1/hand-in", Map.of("paper", paper, "token", token));
        assertThat(result.uri().getPath()).isEqualTo("/hoc/result");
        assertThat(late.post("/hoc/gui/v1/answer", Map.of("paper", paper, "token", token, "n", "1", "choice", "1"))
                        .text())
                .contains("Bài này đã nộp rồi");
        var again = late.post("/hoc/gui/v1/hand-in", Map.of("paper", paper, "token", token));
        assertThat(mainOf(again)).isEqualTo(mainOf(result));
    }

    @Test
    void where_one_stands_in_a_lesson_is_nobody_elses() {
        var reader = member("thanhvien173");
        var other = member("thanhvien174");
        reader.post("/hoc/gui/v1/put-aside", Map.of("lesson", "K04-L1", "step", "3"));
        other.post("/hoc/gui/v1/put-aside", Map.of("lesson", "K04-L1", "step", "2", "person", "thanhvien173"));
        assertThat(mainOf(reader.get("/hoc/home"))).contains("Bài 1, bước 3");
        assertThat(mainOf(other.get("/hoc/home"))).contains("Bài 1, bước 2");
    }

    @Test
    void the_id_of_anothers_finished_lesson_does_not_finish_it_for_me() {
        var id = Map.of("id", "019a0000-0000-7000-8000-000000000170", "lesson", "K04-L1", "version", "1");
        assertThat(owner.post("/hoc/gui/v1/lesson", id).uri().getPath()).isEqualTo("/hoc/home");
        var before = mainOf(neighbour.get("/hoc/course?course=K04"));
        assertThat(neighbour.post("/hoc/gui/v1/lesson", id).text()).contains("role=\"alert\"");
        assertThat(mainOf(neighbour.get("/hoc/course?course=K04"))).isEqualTo(before);
    }

    @Test
    void a_lesson_that_is_not_there_cannot_be_put_aside() {
        assertThat(owner.post("/hoc/gui/v1/put-aside", Map.of("lesson", "K04-L99", "step", "1"))
                        .text())
                .contains("Không có bài học này");
    }

    @Test
    void a_committee_sees_its_own_units_and_no_others() {
        var committee = committee("bcd.muongmun");
        for (var elsewhere : List.of("p01", "vn", "p11", unitOfTuanGiao())) {
            for (var page : List.of(
                    "/bcd/coverage",
                    "/bcd/helpers",
                    "/bcd/coverage.xlsx",
                    "/bcd/reports",
                    "/bcd/report",
                    "/bcd/report.xlsx",
                    "/bcd/report.csv",
                    "/bcd/report.pdf",
                    "/bcd/month",
                    "/bcd/what-if")) {
                var asked = committee.get(page + "?service=VNEID-ACCOUNT&unit=" + elsewhere);
                assertThat(asked.status()).as(page + " of " + elsewhere).isIn(403, 404);
                assertThat(asked.text())
                        .as(page + " of " + elsewhere)
                        .containsIgnoringCase("đơn vị")
                        .doesNotContain("<table");
            }
        }
        assertThat(committee.get("/bcd/coverage?unit=" + unitOfTuanGiao()).text())
                .contains(OUT_OF_REACH);
        var unknown = committee.get("/bcd/coverage?unit=khong-co");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Không tìm thấy đơn vị");
    }

    @Test
    void the_report_on_a_person_is_refused_to_another_commune() {
        var address = aPersonSeenBy(committee("bcd.muongmun"));
        var name = Jsoup.parse(committee("bcd.muongmun").get(address).text())
                .select("h1")
                .text();
        assertThat(name).isNotBlank();
        var asked = committee("bcd.tuangiao").get(address);
        assertThat(asked.status()).isIn(403, 404);
        assertThat(asked.text()).doesNotContain(name).contains("<h1>");
        assertThat(neighbour.get(address).status()).as("for a member").isEqualTo(403);
    }

    @Test
    void each_role_stays_on_its_own_pages() {
        assertThat(neighbour.get("/quantri/import").status()).isEqualTo(403);
        assertThat(committee("bcd.dienbien").get("/quantri/import").status()).isEqualTo(403);
        assertThat(neighbour.get("/bcd/coverage.xlsx?service=VNEID-ACCOUNT").status())
                .isEqualTo(403);
        assertThat(new Visitor(Product.ADDRESS).get("/bcd/coverage").isSignIn()).isTrue();
    }

    private static Visitor member(String username) {
        var visitor = Visitor.signedIn(username);
        visitor.post("/hoc/gui/v1/consent", Map.of());
        return visitor;
    }

    private static Visitor committee(String username) {
        var visitor = new Visitor(Product.ADDRESS);
        visitor.signIn("/bcd/coverage", username, Product.PIN);
        return visitor;
    }

    private static Page startPaper(Visitor visitor) {
        var page = visitor.post("/hoc/gui/v1/paper", Map.of("quiz", "K04-QUIZ"));
        assertThat(page.uri().getPath()).isEqualTo("/hoc/quiz");
        return page;
    }

    private static String idOf(Page question) {
        return Jsoup.parse(question.text()).select("input[name=paper]").attr("value");
    }

    private static String tokenOn(Page question) {
        return Jsoup.parse(question.text()).select("input[name=token]").attr("value");
    }

    /** The same length and alphabet, and another one. */
    private static String forged(String token) {
        var last = token.charAt(token.length() - 1);
        return token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');
    }

    /** What the owner finds chosen on the paper, question by question. */
    private static List<String> answers(Visitor owner, String paper) {
        return EVERY_QUESTION.stream()
                .map(n -> "Câu " + n + " "
                        + Jsoup.parse(owner.get("/hoc/quiz?paper=" + paper + "&n=" + n)
                                        .text())
                                .select("input[checked]")
                                .attr("value"))
                .toList();
    }

    private static String mainOf(Page page) {
        return Jsoup.parse(page.text()).select("main").text();
    }

    private static String aPersonSeenBy(Visitor committee) {
        var helpers = committee.get("/bcd/helpers?service=VNEID-ACCOUNT");
        return Jsoup.parse(helpers.text()).select("a[href^=/bcd/person]").attr("href");
    }

    private static String unitOfTuanGiao() {
        var crumbs = Jsoup.parse(committee("bcd.tuangiao").get("/bcd/coverage").text());
        var unit = crumbs.select("input[name=unit]").attr("value");
        assertThat(unit).isNotBlank();
        return unit;
    }
}
