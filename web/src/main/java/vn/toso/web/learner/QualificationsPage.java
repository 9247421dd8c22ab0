package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Stretch;
import vn.toso.learning.Way;
import vn.toso.organization.Listings;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Reason;
import vn.toso.web.words.Reasons;

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
        services = way.all().stream()
                .filter(Stretch::isStarted)
                .map(this::standing)
                .toList();
        ahead = way.mine().stream()
                .filter(stretch -> !stretch.isStarted())
                .map(CourseLine::of)
                .toList();
    }

    private ServiceStanding standing(Stretch stretch) {
        return new ServiceStanding(
                CourseLine.of(stretch),
                stretch.course().service(),
                stretch.standing().level(),
                reasons.of(reader.asking(), stretch.standing()),
                reasons.remarks(stretch.standing()));
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
