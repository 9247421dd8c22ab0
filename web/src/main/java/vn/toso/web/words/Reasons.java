package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.toso.course.Courses;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.Evidence;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Hold;
import vn.toso.qualification.Standing;
import vn.toso.shared.Period;

/** Puts the explanation of a standing into words, the same on the member's page and on the committee's. */
@RequestScoped
public class Reasons {
    @Inject
    Words words;

    @Inject
    Reader reader;

    @Inject
    Courses courses;

    @Inject
    DigitalServices services;

    public List<Reason> of(Jurisdiction asking, Standing standing) {
        return standing.explanation().stream().map(f -> of(asking, f)).toList();
    }

    /** What else there is to say of a standing, in whole sentences: until when it holds, what holds it back, what was decided. */
    public List<String> remarks(Standing standing) {
        List<String> remarks = new ArrayList<>();
        Hold hold = standing.hold();
        if (hold != null) {
            remarks.add(words.of(
                    "standing.hold." + hold.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        if (standing.decided() != null) {
            remarks.add(words.of("standing.decided"));
        }
        if (standing.isQualified() && !standing.until().equals(Period.OPEN)) {
            remarks.add(words.of("standing.until", lastDay(standing.until())));
        }
        return remarks;
    }

    private Reason of(Jurisdiction asking, Finding finding) {
        String what = words.of(key(finding, "asked"), finding.partsMet(), finding.parts(), name(asking, finding));
        String why = finding.isMet() ? met(finding) : missing(asking, finding);
        String others = finding.otherwise().stream()
                .map(other -> of(asking, other).text())
                .collect(Collectors.joining("; "));
        return new Reason(finding.isMet(), others.isEmpty() ? what : words.of("reason.otherwise", what, others), why);
    }

    private static String key(Finding finding, String part) {
        return key(finding.kind()) + part;
    }

    private static String key(Finding.Kind kind) {
        return switch (kind) {
            case LESSONS -> "reason.lessons.";
            case QUIZ -> "reason.quiz.";
            case REHEARSAL -> "reason.rehearsal.";
            case OWN_PHONE -> "reason.own-phone.";
            case SHEET -> "reason.sheet.";
            case SERVICE -> "reason.service.";
            case UP_TO_DATE -> "reason.up-to-date.";
            case ASSISTS -> "reason.assists.";
            case NOMINATION -> "reason.nomination.";
        };
    }

    private String met(Finding finding) {
        List<Evidence> entries = finding.metBy();
        String last = entries.isEmpty()
                ? ""
                : words.day(entries.get(entries.size() - 1).effectiveDay());
        boolean lapses = !finding.until().equals(Period.OPEN);
        return switch (finding.kind()) {
            case QUIZ -> passed(finding);
            case UP_TO_DATE ->
                lapses
                        ? words.of("reason.up-to-date.grace", lastDay(finding.until()))
                        : words.of("reason.up-to-date.met");
            case SHEET, ASSISTS -> words.of(key(finding, "met"), last, lastDay(finding.until()));
            default -> words.of(key(finding, "met"), last);
        };
    }

    private String missing(Jurisdiction asking, Finding finding) {
        return switch (finding.kind()) {
            case LESSONS -> missingLessons(asking, finding);
            case UP_TO_DATE ->
                words.of(
                        "reason.up-to-date.missing",
                        finding.missing().stream()
                                .map(ref -> feature(asking, ref))
                                .collect(Collectors.joining("; ")));
            default -> words.of(key(finding, "missing"), finding.missing().size(), name(asking, finding));
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

    /** The name of the other service that a finding is about; of everything else its code. */
    private String name(Jurisdiction asking, Finding finding) {
        return services.find(asking, finding.subject())
                .map(service -> reader.choose(service.vi(), service.en()))
                .orElse(finding.subject());
    }

    private String feature(Jurisdiction asking, String ref) {
        return services.feature(asking, FeatureVersionRef.parse(ref).feature())
                .map(feature -> reader.choose(feature.vi(), feature.en()))
                .orElse(ref);
    }

    /** People count the last day on which something holds, not the first on which it does not. */
    private String lastDay(LocalDate end) {
        return words.day(end.minusDays(1));
    }
}
