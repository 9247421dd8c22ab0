package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.toso.course.Courses;
import vn.toso.practice.CheckOffSheet;
import vn.toso.practice.CheckOffSheets;
import vn.toso.practice.Doubt;
import vn.toso.practice.MemberCode;
import vn.toso.practice.MemberCodes;
import vn.toso.practice.ObservationOutcome;
import vn.toso.practice.Observed;
import vn.toso.web.door.Addresses;
import vn.toso.web.words.QrPicture;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** A member asks to be watched: shows the code, sees what will be looked at, and what came of it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PracticePage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    ServletContext application;

    @Inject
    Courses courses;

    @Inject
    CheckOffSheets sheets;

    @Inject
    MemberCodes codes;

    @Inject
    Observed observed;

    private String course = "";
    private String title = "";
    private CheckOffSheet sheet;
    private MemberCode code;
    private List<Observed.Row> rows = List.of();

    /** @throws vn.toso.shared.Refused {@code course.unknown}, {@code sheet.unknown} */
    public void load() {
        title = courses.outline(reader.asking(), course).title();
        sheet = sheets.ofCourse(reader.asking(), course);
        code = codes.ofSelf(reader.asking());
        rows = observed.ofSelf(reader.asking(), sheet.code());
    }

    /** The address of the sheet for this member, as a picture for a camera. */
    public String getQr() {
        String address = Addresses.of(application).application() + "/hoc/observe?sheet=" + sheet.code() + "&member="
                + reader.asking().self();
        return QrPicture.of(address, words.of("learner.practice.qr"), "qr large");
    }

    public String getDigits() {
        return code.at(clock.instant());
    }

    /** From which the phone makes the next digits without a network. */
    public String getSecret() {
        return code.secret();
    }

    public String said(Observed.Row row) {
        return words.of(
                "learner.practice.outcome." + row.outcome().name().toLowerCase(Locale.ROOT),
                words.day(row.day()),
                row.assessorName());
    }

    public boolean isGood(Observed.Row row) {
        return row.outcome() == ObservationOutcome.SIGNED;
    }

    public String doubt(Doubt doubt) {
        return words.of("doubt." + doubt.name().toLowerCase(Locale.ROOT));
    }

    public CheckOffSheet getSheet() {
        return sheet;
    }

    public List<Observed.Row> getRows() {
        return rows;
    }

    public String getTitle() {
        return title;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }
}
