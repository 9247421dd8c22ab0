package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.toso.course.CoursePublished;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Rules;

/** A published course brings its rule, and what it teaches; qualification knows no courses, so it is told here. */
@ApplicationScoped
public class RulesInForce {
    @Inject
    Rules rules;

    void takeOver(@Observes CoursePublished news) {
        rules.teach(Jurisdiction.product(), news.service(), news.versionNumber(), news.features());
        rules.publish(Jurisdiction.product(), news.ruleJson());
    }
}
