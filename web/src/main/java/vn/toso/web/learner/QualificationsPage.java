package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Stretch;
import vn.toso.learning.TimeLeft;
import vn.toso.learning.Way;
import vn.toso.organization.Listings;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Reason;
import vn.toso.web.words.Reasons;
import vn.toso.web.words.Words;

/** What the member can help with, and why; what is missing, and where it is made good; what was not begun yet. */
@Named
@RequestScoped
public class QualificationsPage {
    @Inject
    Reader reader;

    @Inject
    LearningPaths paths;

    @Inject
    Reasons reasons;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    TimeLeft timeLeft;

    @Inject
    Listings listings;

    private boolean isListed;
    private List<ServiceStanding> services = List.of();
    private List<CourseLine> ahead = List.of();

    /** A service with its explanation. */
    public record ServiceStanding(
            CourseLine line, String service, int level, List<Reason> reasons, List<String> remarks) {
        public String levelKey() {
            return "level." + level;
        }
    }

    public void load() {
        isListed = listings.isAgreed(reader.asking());
        Way way = paths.of(reader.asking());
        List<Stretch> begun = way.all().stream().filter(Stretch::isStarted).toList();
        Map<TimeLeft.Goal, Integer> minutes =
                timeLeft.of(reader.asking(), begun.stream().map(this::goal).toList(), VietnamTime.today(clock));
        services = begun.stream()
                .map(stretch -> standing(stretch, minutes.getOrDefault(goal(stretch), 0)))
                .toList();
        ahead = way.mine().stream()
                .filter(stretch -> !stretch.isStarted())
                .map(CourseLine::of)
                .toList();
    }

    private TimeLeft.Goal goal(Stretch stretch) {
        return new TimeLeft.Goal(reader.asking().self(), stretch.course().service());
    }

    private ServiceStanding standing(Stretch stretch, int minutes) {
        return new ServiceStanding(
                CourseLine.of(stretch),
                stretch.course().service(),
                stretch.standing().level(),
                reasons.of(reader.asking(), stretch.standing()),
                Stream.concat(
                                reasons.remarks(stretch.standing()).stream(),
                                minutes == 0 ? Stream.empty() : Stream.of(words.of("standing.minutes", minutes)))
                        .toList());
    }

    /** Whether the member agreed that residents may know. */
    public boolean isListed() {
        return isListed;
    }

    public List<ServiceStanding> getServices() {
        return services;
    }

    /** The courses of the member's own paths that were not begun. */
    public List<CourseLine> getAhead() {
        return ahead;
    }
}
