package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.LearningPaths.Stretch;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Reason;
import vn.toso.web.words.Reasons;

/** What the member can help with, and why; what is missing, and where it is made good. */
@Named
@RequestScoped
public class QualificationsPage {
    @Inject
    Reader reader;

    @Inject
    LearningPaths paths;

    @Inject
    Reasons reasons;

    private List<ServiceStanding> services = List.of();

    /** A service with its explanation. */
    public record ServiceStanding(String name, int level, boolean qualified, int met, int left, List<Reason> reasons) {
        public String levelKey() {
            return "level." + level;
        }
    }

    public void load() {
        services = paths.of(reader.asking()).stream().map(this::standing).toList();
    }

    private ServiceStanding standing(Stretch stretch) {
        return new ServiceStanding(
                stretch.course().title(),
                stretch.standing().level(),
                stretch.standing().isQualified(),
                stretch.standing().met(),
                stretch.thingsLeft(),
                reasons.of(reader.asking(), stretch.standing()));
    }

    public List<ServiceStanding> getServices() {
        return services;
    }
}
