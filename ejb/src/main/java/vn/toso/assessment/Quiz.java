package vn.toso.assessment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;

/** The examination of one course version: its question bank, what a paper draws from it and from which mark it passes. */
@Entity
@Immutable
@Table(name = "assessment_quiz")
public class Quiz {
    @Id
    private UUID id;

    private UUID courseVersion;
    private String code;
    private int mark;
    private int waitAfter;
    private int waitMinutes;

    @ElementCollection
    @CollectionTable(name = "assessment_blueprint", joinColumns = @JoinColumn(name = "quiz"))
    @MapKeyColumn(name = "part")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyJdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "draw")
    private Map<Part, Integer> draws = new EnumMap<>(Part.class);

    @OneToMany(mappedBy = "quiz", cascade = CascadeType.PERSIST)
    @OrderBy("code")
    private List<Question> questions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Quiz() {}

    Quiz(UUID courseVersion, QuizDraft draft) {
        id = Ids.next();
        this.courseVersion = courseVersion;
        code = draft.code();
        mark = draft.mark().value();
        waitAfter = draft.waitAfter();
        waitMinutes = draft.waitMinutes();
        draws.putAll(draft.blueprint().draws());
        draft.questions().forEach(q -> questions.add(new Question(this, q)));
    }

    public UUID id() {
        return id;
    }

    public UUID courseVersion() {
        return courseVersion;
    }

    public String code() {
        return code;
    }

    /** The share of right answers from which a paper passes. */
    public Percent mark() {
        return new Percent(mark);
    }

    /** How many attempts need no waiting. */
    public int waitAfter() {
        return waitAfter;
    }

    /** How long to wait before each further attempt. */
    public int waitMinutes() {
        return waitMinutes;
    }

    public Blueprint blueprint() {
        return new Blueprint(draws);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
