package vn.toso.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.QuizDraft.QuestionDraft;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.shared.Ids;

/** One question of a bank. It never changes: a better wording comes with the next version of the course. */
@Entity
@Immutable
@Table(name = "assessment_question")
public class Question {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "quiz")
    @SuppressWarnings("UnusedVariable") // the owning side of Quiz.questions
    private Quiz quiz;

    private String code;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuestionKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Part part;

    private boolean critical;
    private String text;
    private String reason;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "feature_number"))
    private FeatureVersionRef feature;

    private String stepRef;
    private String source;
    private LocalDate checked;
    private @Nullable String picture;
    private @Nullable String alt;

    /** The key in force where it is no longer the published one; see {@link KeyCorrections}. */
    @Formula("(select k.right_options from assessment_corrected_key k where k.question = id)")
    private @Nullable String correctedKey;

    @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Option> options = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(Quiz quiz, QuestionDraft draft) {
        QuestionFacts facts = draft.facts();
        Screen screen = draft.screen();
        id = Ids.next();
        this.quiz = quiz;
        code = facts.code();
        kind = facts.kind();
        part = facts.part();
        critical = facts.critical();
        text = facts.text();
        reason = facts.reason();
        feature = facts.feature();
        stepRef = facts.step().toString();
        source = facts.source();
        checked = facts.checked();
        picture = screen == null ? null : screen.picture();
        alt = screen == null ? null : screen.alt();
        draft.options().forEach(choice -> options.add(new Option(this, options.size() + 1, choice)));
    }

    /** Exactly the right options, no more and no fewer; nothing chosen ("I am not sure") is never right. */
    public boolean isRight(Set<Integer> chosenPositions) {
        return !chosenPositions.isEmpty() && right().equals(chosenPositions);
    }

    /** Positions of the right options by the key in force; of every line where lines are arranged. */
    public Set<Integer> right() {
        return correctedKey == null
                ? published()
                : Answer.stored(correctedKey, false, kind).chosen();
    }

    private Set<Integer> published() {
        return options.stream().filter(Option::isRight).map(Option::position).collect(Collectors.toSet());
    }

    /** Whether its key is another than the published one, so that what the bank explains may be wrong. */
    boolean isCorrected() {
        return !right().equals(published());
    }

    /** Whether it is the same question, in another version of the course, with the same key in force. */
    boolean standsLike(Question other) {
        return kind == other.kind
                && text.equals(other.text)
                && Objects.equals(screen(), other.screen())
                && lines().equals(other.lines())
                && right().equals(other.right());
    }

    private List<String> lines() {
        return options.stream()
                .map(option -> option.text() + "\n" + option.pair() + "\n" + option.area())
                .toList();
    }

    /**
     * Exactly what the bank says, all of it.
     *
     * @param shown positions of the options in the order in which the paper shows them
     */
    boolean isRight(Answer answer, List<Integer> shown) {
        return !answer.isUnsure()
                && (kind.isArranged() ? answer.isExactly(rightPlaces(shown)) : isRight(answer.chosen()));
    }

    /**
     * What each line of a paper must be given: where lines are put in order, their number; where they are paired, in which place the
     * paper shows what belongs to them.
     */
    List<Integer> rightPlaces(List<Integer> shown) {
        return kind == QuestionKind.ORDER
                ? shown
                : IntStream.rangeClosed(1, shown.size())
                        .map(line -> shown.indexOf(line) + 1)
                        .boxed()
                        .toList();
    }

    /** Whether more than one option may be chosen. */
    public boolean takesSeveral() {
        return kind == QuestionKind.SEVERAL;
    }

    /** @param position of the option in the bank, from 1 */
    public String optionText(int position) {
        return options.get(position - 1).text();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public QuestionKind kind() {
        return kind;
    }

    public Part part() {
        return part;
    }

    public boolean isCritical() {
        return critical;
    }

    public String text() {
        return text;
    }

    public String reason() {
        return reason;
    }

    public FeatureVersionRef feature() {
        return feature;
    }

    /** Where to look again, such as {@code K04-L2#4}. */
    public String stepRef() {
        return stepRef;
    }

    public String source() {
        return source;
    }

    public LocalDate checked() {
        return checked;
    }

    /** The drawn phone to tap on; null unless the question asks for it. */
    public @Nullable Screen screen() {
        return picture == null || alt == null ? null : new Screen(picture, alt);
    }

    /** In the order of the bank. */
    public List<Option> options() {
        return List.copyOf(options);
    }
}
