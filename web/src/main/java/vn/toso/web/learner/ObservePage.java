package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.practice.Assessing;
import vn.toso.practice.Assessing.Candidate;
import vn.toso.practice.CheckOffSheets.SheetLine;
import vn.toso.practice.CheckOffStep;
import vn.toso.practice.ObservationOutcome;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Styles;
import vn.toso.web.words.Words;

/** An assessor's list of sheets, and one of them in the hand: whom, the six digits, what was seen. */
@Named
@RequestScoped
public class ObservePage {
    private static final String KEPT = "kept";

    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Styles styles;

    @Inject
    Assessing assessing;

    @Inject
    Courses courses;

    private String code = "";
    private String member = "";
    private String search = "";
    private String ticked = "";
    private String thanks = "";
    private String refused = "";
    private List<SheetLine> lines = List.of();
    private Assessing.@Nullable HandedOut handedOut;
    private String title = "";
    private final String sent = Ids.next().toString();

    /** @throws vn.toso.shared.Refused {@code sheet.unknown}, {@code observation.not-assessor}, {@code id.malformed} */
    public void load() {
        if (code.isEmpty()) {
            lines = assessing.sheets(reader.asking());
        } else {
            UUID asked = member.isEmpty() ? null : Ids.read(member);
            Assessing.HandedOut out = assessing.handOut(reader.asking(), code, search, asked);
            handedOut = out;
            title = courses.outline(reader.asking(), out.sheet().course()).title();
        }
    }

    public boolean isOpen() {
        return handedOut != null;
    }

    public boolean isChosen(Candidate candidate) {
        return candidate.id().toString().equals(member);
    }

    public boolean isTicked(CheckOffStep step) {
        return steps().contains(String.valueOf(step.position()));
    }

    private Set<String> steps() {
        return Arrays.stream(ticked.split("\\.", -1)).collect(Collectors.toSet());
    }

    /** What came of the last one; empty when nothing was sent. */
    public String getThanked() {
        boolean isKnown = Stream.of(ObservationOutcome.values())
                .anyMatch(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(thanks));
        return isKnown ? words.of("learner.observe.thanks." + thanks) : "";
    }

    /** What a phone brings along to sign every sheet without a network: a list of addresses, as JSON. */
    public String getTake() {
        return CoursePage.json(Stream.concat(
                Stream.of("/hoc/observe", "/js/practice.js?v=" + styles.getPractice()),
                lines.stream().map(line -> "/hoc/observe?sheet=" + line.code())));
    }

    /** Where a phone without a network goes on. */
    public String getNext() {
        return "/hoc/observe?thanks=" + KEPT;
    }

    public int getMost() {
        return Assessing.MOST_MEMBERS;
    }

    public Assessing.@Nullable HandedOut getHandedOut() {
        return handedOut;
    }

    public List<SheetLine> getLines() {
        return lines;
    }

    public String getTitle() {
        return title;
    }

    public String getSent() {
        return sent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public String getTicked() {
        return ticked;
    }

    public void setTicked(@Nullable String ticked) {
        this.ticked = ticked == null ? "" : ticked;
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(@Nullable String thanks) {
        this.thanks = thanks == null ? "" : thanks;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(@Nullable String refused) {
        this.refused = refused == null ? "" : refused;
    }
}
