package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.toso.coverage.CoverageFigures;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.FrozenMonth;
import vn.toso.coverage.FrozenPicture;
import vn.toso.coverage.FrozenReport;
import vn.toso.coverage.FrozenRow;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.VietnamTime;

/** What was known when the month of the asked day had ended, beside what is known of its last day by now. */
@ApplicationScoped
@Transactional
public class MonthReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    ReportFrame frame;

    @Inject
    FrozenReport frozen;

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link FrozenReport} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        CoverageQuestion asked = question.asked();
        FrozenPicture picture = frozen.of(asking, asked.day(), asked.unit(), asked.service());
        ReportQuestion ofMonth = on(picture.month(), question, asked.service());
        Cell service = frame.service(ofMonth);
        int count = picture.rows().size();
        frame.refuseTooFar(question, count);
        return new ReportTable(
                ReportName.MONTH,
                ofMonth,
                picture.unit(),
                sentence(picture, ofMonth, service),
                columns(picture),
                picture.rows().stream()
                        .skip(question.from())
                        .limit(question.most())
                        .map(row -> row(picture, ofMonth, row))
                        .toList(),
                picture.isOfServices() ? List.of() : totals(picture),
                count,
                notes(picture),
                frame.now());
    }

    /** The figures are those of the month's last day and its own tree, whichever day of it was asked. */
    private static ReportQuestion on(FrozenMonth month, ReportQuestion question, String service) {
        CoverageQuestion asked = new CoverageQuestion(service, question.asked().unit(), month.day(), month.day());
        return new ReportQuestion(asked, question.by(), question.page(), question.isWhole());
    }

    private static Cell sentence(FrozenPicture picture, ReportQuestion question, Cell service) {
        CoverageFigures then = picture.frozen();
        int share = 100 * then.covered() / Math.max(1, then.villages());
        return ReportFrame.sentenceFor(
                question,
                "month",
                new Cell.Day(picture.month().day()),
                then.covered(),
                then.villages(),
                share,
                service,
                difference(picture));
    }

    private static Cell difference(FrozenPicture picture) {
        int now = picture.now().covered();
        int then = picture.frozen().covered();
        if (now > then) {
            return ReportFrame.sentence("month-more", now, now - then);
        }
        if (now < then) {
            return ReportFrame.sentence("month-fewer", now, then - now);
        }
        return ReportFrame.sentence(picture.isOtherwise() ? "month-other" : "month-same");
    }

    private static List<Column> columns(FrozenPicture picture) {
        return List.of(
                Column.text(picture.isOfServices() ? "service" : "place"),
                Column.number("villages"),
                Column.number("nobody"),
                Column.number("nobody-now"),
                Column.number("alone"),
                Column.number("covered"),
                Column.number("covered-now"),
                Column.number("qualified-then"),
                Column.number("qualified-now"),
                Column.number("lapsing"),
                Column.number("members"));
    }

    private Row row(FrozenPicture picture, ReportQuestion question, FrozenRow row) {
        Cell first = picture.isOfServices()
                ? frame.service(on(picture.month(), question, row.reference()))
                : new Cell.Text(row.name());
        return new Row(
                cells(first, row.frozen(), row.now(), row.members()),
                null,
                picture.isOfServices() ? null : row.reference());
    }

    private static List<Cell> totals(FrozenPicture picture) {
        return cells(
                Cell.Word.of(Wording.VALUE, "all"),
                picture.frozen(),
                picture.now(),
                picture.rows().stream().mapToInt(FrozenRow::members).sum());
    }

    private static List<Cell> cells(Cell first, CoverageFigures then, CoverageFigures now, int members) {
        return List.of(
                first,
                new Cell.Count(then.villages()),
                new Cell.Count(then.nobody()),
                new Cell.Count(now.nobody()),
                new Cell.Count(then.alone()),
                new Cell.Count(then.covered()),
                new Cell.Count(now.covered()),
                new Cell.Count(then.qualified()),
                new Cell.Count(now.qualified()),
                new Cell.Count(then.lapsing()),
                new Cell.Count(members));
    }

    private static List<Cell> notes(FrozenPicture picture) {
        FrozenMonth month = picture.month();
        List<Cell> notes = new ArrayList<>();
        notes.add(ReportFrame.definition(
                ReportName.MONTH, MOMENT.format(month.frozenAt().atZone(VietnamTime.ZONE))));
        if (month.daysLate() > 0) {
            notes.add(Cell.Word.of(Wording.DEFINITION, "month-late", month.daysLate()));
        }
        if (picture.leftOut() > 0) {
            notes.add(Cell.Word.of(Wording.DEFINITION, "month-left-out", picture.leftOut()));
        }
        notes.add(Cell.Word.of(Wording.DEFINITION, "month-hash", MONTH.format(month.month()), month.hashInGroups()));
        return notes;
    }
}
