package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.toso.course.Courses;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Rows;

/** The courses that members are to take: those on the paths for everybody and for members, and for leaders those for leaders as well. */
@Dependent
class Taken {
    static final Set<String> MEMBERS = Set.of("EVERYBODY", "MEMBER");
    static final Set<String> LEADERS = Set.of("EVERYBODY", "MEMBER", "LEADER");

    private static final String ON_PATHS = """
            SELECT DISTINCT c.course FROM learning_path p JOIN learning_path_course c ON c.path = p.code
            WHERE p.audience IN (:audiences)
            """;

    @Inject
    EntityManager entities;

    @Inject
    Courses courses;

    /** In the order of the codes; every published course where no path is laid. */
    List<Courses.Published> by(Jurisdiction asking, Set<String> audiences) {
        Set<String> onPaths = new HashSet<>(
                Rows.of(entities, ON_PATHS).with("audiences", audiences).list(row -> row.text("course")));
        return courses.published(asking).stream()
                .filter(course -> onPaths.isEmpty() || onPaths.contains(course.code()))
                .toList();
    }

    /** Their services. */
    static Set<String> of(List<Courses.Published> courses) {
        Set<String> services = new HashSet<>();
        courses.forEach(course -> services.add(course.service()));
        return services;
    }

    /** The same; never none, so that it can stand in a list. */
    static Set<String> services(List<Courses.Published> courses) {
        return Basis.some(of(courses));
    }
}
