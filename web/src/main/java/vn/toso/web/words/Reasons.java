package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.toso.course.Courses;
import vn.toso.evidence.Evidence;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Standing;

/** Puts the explanation of a standing into words, the same on the member's page and on the committee's. */
@RequestScoped
public class Reasons {
    @Inject
    Words words;

    @Inject
    Courses courses;

    public List<Reason> of(Jurisdiction asking, Standing standing) {
        return standing.explanation().stream().map(f -> of(asking, f)).toList();
    }

    private Reason of(Jurisdiction asking, Finding finding) {
        return switch (finding.kind()) {
            case LESSONS ->
                new Reason(
                        finding.isMet(),
                        words.of("reason.lessons", finding.partsMet(), finding.parts()),
                        finding.isMet() ? lastDay("reason.lessons.met", finding) : missingLessons(asking, finding));
            case QUIZ ->
                new Reason(
                        finding.isMet(),
                        words.of("reason.quiz"),
                        finding.isMet() ? passed(finding) : words.of("reason.quiz.missing"));
        };
    }

    private String missingLessons(Jurisdiction asking, Finding finding) {
        List<String> titles = courses.outline(asking, finding.subject()).lessons().stream()
                .filter(l -> finding.missing().contains(l.code()))
                .map(l -> words.of("reason.lesson", l.position(), l.title()))
                .toList();
        return words.of("reason.lessons.missing", String.join("; ", titles));
    }

    private String passed(Finding finding) {
        Evidence paper = finding.metBy().get(0);
        Integer percent = paper.outcome().percent();
        return words.of("reason.quiz.met", percent == null ? 0 : percent, words.day(paper.effectiveDay()));
    }

    private String lastDay(String key, Finding finding) {
        List<Evidence> entries = finding.metBy();
        return words.of(key, words.day(entries.get(entries.size() - 1).effectiveDay()));
    }
}
