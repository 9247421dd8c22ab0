package vn.toso.measure;

import java.net.ProxySelector;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.toso.journey.Product;
import vn.toso.product.Page;
import vn.toso.product.Visitor;

/** A member with two phones, who takes pages along and fills in what stands on them. */
final class Villager {
    private static final int PHONES = 2;
    private static final int LESSONS = 6;
    private static final int REAL_SIGN_INS = 10;

    /** A question of a paper: its fields without the answer, and the answers that may be given, each as fields. */
    record Question(int position, String fields, List<String> answers) {}

    /** A paper brought along: {@code fields} is what handing in sends. */
    record Paper(UUID id, String fields, List<Question> questions) {}

    private final String account;
    private final String key;
    private final List<Visitor> sessions;
    private final Set<Integer> away = new HashSet<>();
    private @Nullable Paper paper;

    Villager(String account, Product product, ProxySelector way) {
        this.account = account;
        sessions = IntStream.range(0, PHONES)
                .mapToObj(phone -> new Visitor(URI.create(product.url()), way))
                .toList();
        sessions.forEach(session -> session.signIn("/hoc", account, Product.PIN));
        sessions.get(0).post("/hoc/gui/v1/consent", Map.of());
        key = sessions.get(0).get("/hoc/home").header("Toso-Me");
        if (key.isEmpty()) {
            throw new IllegalStateException(account + " was not let in");
        }
    }

    String account() {
        return account;
    }

    String key() {
        return key;
    }

    Visitor session(int phone) {
        return sessions.get(phone);
    }

    /** The session is over, as after a night, until its owner signs in again. */
    void losesSession(int phone) {
        session(phone).forgetSession();
        away.add(phone);
    }

    /** Signing in again is mostly cut short to having the session back, because a real one takes as long as many runs. */
    void signsIn(int phone, Random chance) {
        if (away.remove(phone)) {
            if (chance.nextInt(REAL_SIGN_INS) == 0) {
                session(phone).signIn("/hoc/home", account, Product.PIN);
            } else {
                List<String> before = session(phone).sessions();
                session(phone).pretendSession(before.get(before.size() - 1));
            }
        }
    }

    /** What the last button of a lesson sends, with the id that is printed into this copy of the page. */
    String lesson(Random chance) {
        Page page = sessions.get(0).get("/hoc/lesson?lesson=K04-L" + (1 + chance.nextInt(LESSONS)));
        return fields(Jsoup.parse(page.text()).selectFirst("form[action$=/lesson]"));
    }

    /** The open paper or a new one; null while the quiz makes them wait. */
    @Nullable
    Paper paper() {
        if (paper == null) {
            Page begun = sessions.get(0).post("/hoc/gui/v1/paper", Map.of("quiz", "K04-QUIZ"));
            String id = Jsoup.parse(begun.text()).select("input[name=paper]").attr("value");
            paper = id.isEmpty() ? null : brought(UUID.fromString(id));
        }
        return paper;
    }

    /** It was handed in, or that may be: look anew. */
    void forgetPaper() {
        paper = null;
    }

    private Paper brought(UUID id) {
        Document whole =
                Jsoup.parse(sessions.get(0).get("/hoc/paper?paper=" + id).text());
        List<Question> questions = whole.select("form[action$=/answer]").stream()
                .map(form -> new Question(
                        Integer.parseInt(form.select("[name=n]").attr("value")), fields(form), answers(form)))
                .toList();
        return new Paper(id, fields(whole.selectFirst("form[action$=/hand-in]")), questions);
    }

    /** Each choice; where lines are placed, each turn of their places, one of them half. */
    private static List<String> answers(Element form) {
        List<String> answers = new ArrayList<>(form.select("[name=choice]").eachAttr("value").stream()
                .map(value -> "choice=" + value)
                .toList());
        int lines = form.select("select").size();
        for (int turn = 0; turn < lines; turn++) {
            int turned = turn;
            answers.add(IntStream.rangeClosed(1, lines)
                    .mapToObj(line ->
                            "place-" + line + "=" + (line == 1 && turned == 1 ? "" : 1 + (line + turned) % lines))
                    .collect(Collectors.joining("&")));
        }
        return answers;
    }

    private static String fields(@Nullable Element form) {
        if (form == null) {
            throw new IllegalStateException("the page has no such form");
        }
        return String.join(
                "&",
                form.select("input[type=hidden]").stream()
                        .map(input -> input.attr("name") + "=" + input.attr("value"))
                        .toList());
    }
}
