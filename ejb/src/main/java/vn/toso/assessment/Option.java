package vn.toso.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Area;
import vn.toso.shared.Ids;

/** One of the things to choose from, or one of the lines to put in order or to pair. */
@Entity
@Immutable
@Table(name = "assessment_option")
public class Option {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question")
    @SuppressWarnings("UnusedVariable") // the owning side of Question.options
    private Question question;

    private int position;
    private String text;
    private boolean isRight;
    private String feedback;
    private @Nullable String pair;
    private @Nullable Integer x;
    private @Nullable Integer y;
    private @Nullable Integer width;
    private @Nullable Integer height;

    @SuppressWarnings("NullAway.Init")
    protected Option() {}

    Option(Question question, int position, OptionFacts facts) {
        id = Ids.next();
        this.question = question;
        this.position = position;
        text = facts.text();
        isRight = facts.isRight();
        feedback = facts.feedback();
        pair = facts.pair().isEmpty() ? null : facts.pair();
        Area area = facts.area();
        if (area != null) {
            x = area.x();
            y = area.y();
            width = area.width();
            height = area.height();
        }
    }

    public UUID id() {
        return id;
    }

    /** Its place in the bank, from 1; a paper may show it elsewhere. */
    public int position() {
        return position;
    }

    public String text() {
        return text;
    }

    public boolean isRight() {
        return isRight;
    }

    public String feedback() {
        return feedback;
    }

    /** What belongs to it; empty unless the question pairs. */
    public String pair() {
        return pair == null ? "" : pair;
    }

    /** Where it lies on the drawn screen; null unless the question is answered there. */
    public @Nullable Area area() {
        return x == null || y == null || width == null || height == null ? null : new Area(x, y, width, height);
    }
}
