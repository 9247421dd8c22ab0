package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.toso.course.CoursePublished;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Rules;

/** A published course brings its rule; qualification knows no courses, so it is told here. */
@ApplicationScoped
public class RulesInForce {
    @Inject
    Rules rules;

    void takeOver(@Observes CoursePublished news) {
        rules.publish(Jurisdiction.product(), news.ruleJson());
    }
}
