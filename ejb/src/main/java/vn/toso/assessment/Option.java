package vn.toso.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toso.shared.Ids;

/** One of the two to four things to choose from. */
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

    @SuppressWarnings("NullAway.Init")
    protected Option() {}

    Option(Question question, int position, OptionFacts facts) {
        id = Ids.next();
        this.question = question;
        this.position = position;
        text = facts.text();
        isRight = facts.isRight();
        feedback = facts.feedback();
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
}
