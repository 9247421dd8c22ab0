package vn.toso.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toso.shared.Ids;

/** One picture, a few words and the sentence to say to the resident. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the learner's queries read the columns
@Table(name = "course_step")
class Step {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson")
    private Lesson lesson;

    private int position;
    private String title;
    private String picture;
    private String alt;
    private String body;
    private String say;

    @ElementCollection
    @CollectionTable(name = "course_voice", joinColumns = @JoinColumn(name = "step"))
    private Set<Voice> voices = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(Lesson lesson, int position, StepFacts facts) {
        id = Ids.next();
        this.lesson = lesson;
        this.position = position;
        title = facts.title();
        picture = facts.picture();
        alt = facts.alt();
        body = facts.body().html();
        say = facts.say();
        facts.voices().forEach(voice -> voices.add(Voice.of(voice)));
    }
}
