package vn.toso.web.trainer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.KeyChange;
import vn.toso.assessment.KeyCorrections;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Corrects a wrong key: which question, which options are right and why; first what that would change, then, when confirmed, the key. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient KeyCorrections corrections;

    private String bank = "";
    private String question = "";
    private String told = "";
    private String reason = "";
    private final TreeSet<Integer> right = new TreeSet<>();
    private boolean isTyped;
    private boolean isAsked;
    private String sent = Ids.next().toString();
    private transient KeyCorrections.@Nullable Preview preview;

    /** A thing to choose from a list. */
    public record Line(String value, String text, boolean isChosen) {}

    /** What would change; nothing is written. */
    public void look() {
        isAsked = false;
        isTyped = true;
        right.clear();
        Stream.of(Objects.requireNonNullElse(request.getParameterValues("right"), new String[0]))
                .filter(position -> position.matches("[1-9]"))
                .map(Integer::valueOf)
                .forEach(right::add);
        reason = Objects.requireNonNullElse(request.getParameter("reason"), "");
        trying(() -> {
            preview = corrections.preview(reader.asking(), change());
            told = "";
            isAsked = true;
        });
    }

    /** Does what the preview showed. */
    public void apply() {
        trying(() -> {
            corrections.correct(reader.asking(), Ids.read(sent), change(), reason);
            told = words.of("trainer.correction.done");
            sent = Ids.next().toString();
            isTyped = false;
            isAsked = false;
            reason = "";
        });
    }

    private void trying(Runnable work) {
        words.tried(work).ifPresent(why -> told = why);
    }

    private KeyChange change() {
        return new KeyChange(course(), version(), question, right);
    }

    private String course() {
        return bank.replaceAll("@[0-9]*$", "");
    }

    private int version() {
        return bank.matches(".*@[0-9]{1,6}") ? Integer.parseInt(bank.substring(bank.lastIndexOf('@') + 1)) : 0;
    }

    public List<Line> getBanks() {
        return corrections.banks(reader.asking()).stream()
                .map(each -> new Line(
                        each.course() + "@" + each.version(),
                        words.of(
                                "trainer.correction.bank-line",
                                each.course(),
                                each.title(),
                                String.valueOf(each.version())),
                        bank.equals(each.course() + "@" + each.version())))
                .toList();
    }

    /** The questions whose key can be corrected here. */
    public List<Line> getQuestions() {
        return correctable().stream()
                .map(each -> new Line(
                        each.code(),
                        words.of("trainer.correction.question-line", each.code(), each.text()),
                        question.equals(each.code())))
                .toList();
    }

    private List<KeyCorrections.Correctable> correctable() {
        return corrections.questions(reader.asking(), course(), version()).stream()
                .filter(each -> !each.isArranged())
                .toList();
    }

    /** The one that was chosen; null while there is none. */
    public KeyCorrections.@Nullable Correctable getChosen() {
        return correctable().stream()
                .filter(each -> each.code().equals(question))
                .findFirst()
                .orElse(null);
    }

    /** Its options, those ticked that were ticked before, else those that are right now. */
    public List<Line> getOptions() {
        KeyCorrections.Correctable chosen = getChosen();
        return chosen == null
                ? List.of()
                : chosen.options().stream().map(this::option).toList();
    }

    private Line option(KeyCorrections.Choice each) {
        return new Line(
                String.valueOf(each.position()),
                each.isRight() ? words.of("trainer.correction.in-force", each.text()) : each.text(),
                isTyped ? right.contains(each.position()) : each.isRight());
    }

    /** What the correction would do, in sentences. */
    public List<String> getConsequences() {
        KeyCorrections.Preview found = preview;
        return found == null
                ? List.of()
                : List.of(
                        words.of("trainer.correction.impact", found.papers(), found.raised(), found.lowered()),
                        words.of(
                                "trainer.correction.versions",
                                String.join(
                                        ", ",
                                        found.versions().stream()
                                                .map(String::valueOf)
                                                .toList())));
    }

    /** Each correction in sentences: what and why, and how far the papers are. */
    public List<List<String>> getMade() {
        return corrections.made(reader.asking()).stream().map(this::sentences).toList();
    }

    private List<String> sentences(KeyCorrections.Made made) {
        List<String> said = new ArrayList<>();
        said.add(words.of(
                "trainer.correction.line",
                words.moment(made.at()),
                made.question(),
                String.valueOf(made.version()),
                made.before(),
                made.now(),
                made.reason()));
        said.add(
                made.isFinished()
                        ? words.of(
                                "trainer.correction.finished",
                                made.done(),
                                made.regraded(),
                                made.raised(),
                                made.lowered())
                        : words.of("trainer.correction.running", made.done(), made.total()));
        return said;
    }

    public boolean isAsked() {
        return isAsked;
    }

    public String getReason() {
        return reason;
    }

    public String getTold() {
        return told;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(@Nullable String bank) {
        this.bank = bank == null ? "" : bank;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }
}
