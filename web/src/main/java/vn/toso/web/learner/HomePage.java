package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Scenes.SceneLine;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.learning.Delta;
import vn.toso.learning.Deltas;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Leg;
import vn.toso.learning.NextThing;
import vn.toso.learning.Rehearsals;
import vn.toso.learning.Stretch;
import vn.toso.learning.Way;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Role;
import vn.toso.organization.TeamRole;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Home: a greeting, the one next thing, what comes after it, and what the member can already help with. */
@Named
@RequestScoped
public class HomePage {
    /** With a rehearsal before them never more than three things are put before the member. */
    private static final int MOST_LATER = 2;

    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    LearningPaths paths;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Deltas deltas;

    @Inject
    DigitalServices services;

    @Inject
    Nearby nearby;

    @Inject
    Members members;

    private String refused = "";
    private Way way = new Way(List.of(), List.of());
    private @Nullable Stretch now;
    private @Nullable NextThing next;
    private @Nullable SceneLine rehearsal;
    private @Nullable CourseLine watched;
    private boolean isLeader;
    private List<DueLine> due = List.of();

    /** Something that has changed: the address of what is to be learned, what it is about, and by when. */
    public record DueLine(String feature, String name, String when) {}

    public void load() {
        Jurisdiction asking = reader.asking();
        way = paths.of(asking);
        now = way.now().orElse(null);
        next = paths.next(asking, way).orElse(null);
        watched = way.toBeWatched().stream().findFirst().map(CourseLine::of).orElse(null);
        rehearsal = watched == null && !isRehearsalNext()
                ? rehearsals.suggested(asking, currentFirst()).orElse(null)
                : null;
        Set<TeamRole> posts = members.posts(asking);
        isLeader = posts.contains(TeamRole.LEADER) || posts.contains(TeamRole.DEPUTY);
        due = deltas.due(asking, way).stream().limit(MOST_LATER).map(this::line).toList();
    }

    private DueLine line(Delta.Due change) {
        String name = services.feature(reader.asking(), change.ref().feature())
                .map(feature -> reader.choose(feature.vi(), feature.en()))
                .orElse("");
        boolean isLate = change.by().isBefore(VietnamTime.today(clock));
        return new DueLine(
                change.ref().toString(),
                name,
                isLate
                        ? words.of("learner.home.changed-late")
                        : words.of("learner.home.changed-by", words.day(change.by())));
    }

    /** What has changed since the member learned it. */
    public List<DueLine> getDue() {
        return due;
    }

    private List<Stretch> currentFirst() {
        return Stream.concat(Stream.ofNullable(now), way.all().stream())
                .distinct()
                .toList();
    }

    public boolean isLessonNext() {
        return next != null && next.isLesson();
    }

    public boolean isQuizNext() {
        return next != null && next.isQuiz();
    }

    public boolean isRehearsalNext() {
        return next != null && next.isRehearsal();
    }

    public boolean isOwnPhoneNext() {
        return next != null && next.isOwnPhone();
    }

    /** Whether something was learned here; before that nobody is asked to install anything. */
    public boolean isStarted() {
        return way.all().stream().anyMatch(Stretch::isStarted);
    }

    public boolean isFinished() {
        return next == null;
    }

    /** What may be rehearsed next to what is asked; null before any course is read, and when all is done. */
    public @Nullable SceneLine getRehearsal() {
        return rehearsal;
    }

    /** What was learned and now has to be watched; null when there is nothing of the kind. */
    public @Nullable CourseLine getWatched() {
        return watched;
    }

    public String getGoKey() {
        return isStarted() ? "learner.home.go-on" : "learner.home.begin";
    }

    public @Nullable NextThing getNext() {
        return next;
    }

    public String getServiceName() {
        return now == null ? "" : now.course().title();
    }

    /** How far the path has come, in words that press nobody. */
    public String getProgress() {
        return way.ownLegOf(Objects.requireNonNull(now))
                .map(this::progress)
                .orElseGet(() -> words.of("learner.home.path-chosen"));
    }

    private String progress(Leg leg) {
        String name = PathWords.nameOf(reader, leg);
        if (leg.left() == 1) {
            return words.of("learner.home.path-last", name);
        }
        return leg.finished() == 0
                ? words.of("learner.home.path-new", name, leg.stretches().size())
                : words.of("learner.home.path-on", name, leg.finished(), leg.left());
    }

    /** What comes after the next thing. */
    public List<CourseLine> getLater() {
        return way.later(MOST_LATER).stream().map(CourseLine::of).toList();
    }

    /** What was begun, and what is done. */
    public List<CourseLine> getLines() {
        return way.all().stream().filter(Stretch::isStarted).map(CourseLine::of).toList();
    }

    public String getAddress() {
        return nearby.getName();
    }

    /** Whether somebody gave the reader the right to watch and sign. */
    public boolean isAssessor() {
        return reader.asking().holds(Role.ASSESSOR);
    }

    /** Whether the reader leads a team, or is a deputy. */
    public boolean isLeader() {
        return isLeader;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
