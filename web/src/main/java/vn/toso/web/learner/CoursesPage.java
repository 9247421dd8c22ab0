package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Leg;
import vn.toso.learning.Stretch;
import vn.toso.learning.Way;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Every course by the paths on which it stands, the member's own first: each can be begun by choice. */
@Named
@RequestScoped
public class CoursesPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    LearningPaths paths;

    private List<Group> groups = List.of();

    /** A path with its courses. */
    public record Group(String name, String meaning, List<CourseLine> courses) {}

    public void load() {
        Way way = paths.of(reader.asking());
        List<Group> all = new ArrayList<>();
        way.legs().forEach(leg -> all.add(group(leg)));
        if (!way.others().isEmpty()) {
            all.add(new Group(words.of("learner.courses.others"), "", lines(way.others())));
        }
        groups = List.copyOf(all);
    }

    private Group group(Leg leg) {
        return new Group(
                PathWords.nameOf(reader, leg),
                words.of(leg.isMine() ? "learner.courses.mine" : "learner.courses.choice"),
                lines(leg.stretches()));
    }

    private static List<CourseLine> lines(List<Stretch> stretches) {
        return stretches.stream().map(CourseLine::of).toList();
    }

    public List<Group> getGroups() {
        return groups;
    }
}
