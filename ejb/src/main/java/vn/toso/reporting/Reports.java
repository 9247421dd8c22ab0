package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;

/** Every report by its name, for a page or a file that shows any of them. */
@ApplicationScoped
@Transactional
public class Reports {
    @Inject
    CompletionReport completion;

    @Inject
    QualifiedReport qualified;

    @Inject
    NearlyReport nearly;

    @Inject
    LapseReport lapse;

    @Inject
    ParticipationReport participation;

    @Inject
    LeadersReport leaders;

    @Inject
    ItemsReport items;

    @Inject
    TrendReport trend;

    @Inject
    MonthReport month;

    @Inject
    LargeQuestions large;

    @Inject
    Counting counting;

    /** @throws vn.toso.shared.Refused {@code report.busy}, or when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportName name, ReportQuestion question) {
        return name.countsMembers() && counting.isLarge(asking, question)
                ? large.ask(() -> answer(asking, name, question))
                : answer(asking, name, question);
    }

    private ReportTable answer(Jurisdiction asking, ReportName name, ReportQuestion question) {
        return switch (name) {
            case COMPLETION -> completion.of(asking, question);
            case QUALIFIED -> qualified.of(asking, question);
            case NEARLY -> nearly.of(asking, question);
            case LAPSE -> lapse.of(asking, question);
            case PARTICIPATION -> participation.of(asking, question);
            case LEADERS -> leaders.of(asking, question);
            case ITEMS -> items.of(asking, question);
            case TREND -> trend.of(asking, question);
            case MONTH -> month.of(asking, question);
        };
    }
}
