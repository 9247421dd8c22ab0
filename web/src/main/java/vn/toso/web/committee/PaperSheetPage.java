package vn.toso.web.committee;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.practice.Assessing.Candidate;
import vn.toso.practice.CheckOffSheet;
import vn.toso.practice.CheckOffSheets;
import vn.toso.practice.CheckOffSheets.SheetLine;
import vn.toso.practice.CheckOffStep;
import vn.toso.practice.ObservationOutcome;
import vn.toso.practice.Observations;
import vn.toso.practice.PaperSheet;
import vn.toso.practice.PaperSheets;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Types in a check-off sheet that was filled in on paper. */
@Named
@ViewScoped
public class PaperSheetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient Clock clock;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient CheckOffSheets sheets;

    @Inject
    transient PaperSheets papers;

    @Inject
    transient Observations observations;

    private String code = "";
    private String search = "";
    private String told = "";
    private String sent = Ids.next().toString();
    private boolean isKept;

    /** Keeps what was typed in; a refusal loses nothing of it. */
    public void keep() {
        isKept = false;
        try {
            CheckOffSheet sheet = getSheet();
            ObservationOutcome outcome = observations.enter(
                    reader.asking(),
                    new PaperSheet(
                            Ids.read(sent),
                            Ids.read(typed("member")),
                            Ids.read(typed("assessor")),
                            sheet.code(),
                            sheet.version(),
                            day(),
                            ticked()));
            told = words.of("committee.paper-sheet.told." + outcome.name().toLowerCase(Locale.ROOT));
            sent = Ids.next().toString();
            isKept = true;
        } catch (Refused no) {
            told = no.key().equals("id.malformed")
                    ? words.of("committee.paper-sheet.who-missing")
                    : words.refusal(no.key(), no.details().toArray());
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(typed("day"));
        } catch (DateTimeParseException none) {
            Refused refused = new Refused("day.malformed", typed("day"));
            refused.initCause(none);
            throw refused;
        }
    }

    private Set<Integer> ticked() {
        String[] done = Objects.requireNonNullElse(request.getParameterValues("done"), new String[0]);
        return Stream.of(done)
                .filter(step -> step.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** What stands in a field after a refusal. */
    public String again(String field) {
        return isKept ? "" : typed(field);
    }

    public boolean isTicked(CheckOffStep step) {
        return !isKept && ticked().contains(step.position());
    }

    /** The sheet that was chosen, else the first. */
    public CheckOffSheet getSheet() {
        List<SheetLine> all = getSheets();
        String chosen = all.stream()
                .map(SheetLine::code)
                .filter(code::equals)
                .findFirst()
                .orElseGet(() -> all.stream().findFirst().map(SheetLine::code).orElse(""));
        return sheets.newest(reader.asking(), chosen);
    }

    public List<SheetLine> getSheets() {
        return sheets.all(reader.asking());
    }

    public List<Candidate> getMembers() {
        return papers.members(reader.asking(), search);
    }

    public List<Candidate> getAssessors() {
        return papers.assessors(reader.asking());
    }

    public int getMost() {
        return PaperSheets.MOST_NAMES;
    }

    public String getToday() {
        return VietnamTime.today(clock).toString();
    }

    public String getTold() {
        return told;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }
}
