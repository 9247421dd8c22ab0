package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Scenes.SceneLine;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.LearningPaths.Stretch;
import vn.toso.learning.NextThing;
import vn.toso.learning.Rehearsals;
import vn.toso.organization.Jurisdiction;
import vn.toso.web.words.Reader;

/** Home: a greeting, the one next thing, and what the member can already help with. */
@Named
@RequestScoped
public class HomePage {
    @Inject
    Reader reader;

    @Inject
    LearningPaths paths;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Nearby nearby;

    private String refused = "";
    private List<ServiceLine> lines = List.of();
    private @Nullable NextThing next;
    private @Nullable SceneLine rehearsal;
    private boolean started;

    /** A service on the home page. */
    public record ServiceLine(String course, String name, boolean qualified, int met, int left) {}

    public void load() {
        Jurisdiction asking = reader.asking();
        List<Stretch> path = paths.of(asking);
        lines = path.stream().map(HomePage::line).toList();
        next = paths.next(asking, path).orElse(null);
        started = path.stream().anyMatch(Stretch::isStarted);
        rehearsal = isLessonNext() ? null : rehearsals.suggested(asking, path).orElse(null);
    }

    private static ServiceLine line(Stretch stretch) {
        return new ServiceLine(
                stretch.course().code(),
                stretch.course().title(),
                stretch.standing().isQualified(),
                stretch.standing().met(),
                stretch.thingsLeft());
    }

    public boolean isLessonNext() {
        return next != null && next.isLesson();
    }

    public boolean isQuizNext() {
        return next != null && !next.isLesson();
    }

    /** Whether something was learned here; before that nobody is asked to install anything. */
    public boolean isStarted() {
        return started;
    }

    public boolean isFinished() {
        return next == null;
    }

    /** What may be rehearsed next to what is asked; null while there are lessons to read, and when all is done. */
    public @Nullable SceneLine getRehearsal() {
        return rehearsal;
    }

    public String getGoKey() {
        return started ? "learner.home.go-on" : "learner.home.begin";
    }

    public @Nullable NextThing getNext() {
        return next;
    }

    public String getServiceName() {
        return lines.stream()
                .filter(l -> next != null && l.course().equals(next.course()))
                .map(ServiceLine::name)
                .findFirst()
                .orElse("");
    }

    public List<ServiceLine> getLines() {
        return lines;
    }

    public String getAddress() {
        return nearby.getName();
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
