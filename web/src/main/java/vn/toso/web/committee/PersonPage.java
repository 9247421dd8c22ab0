package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.toso.learning.TimeLeft;
import vn.toso.organization.MemberView;
import vn.toso.organization.Members;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Reason;
import vn.toso.web.words.Reasons;
import vn.toso.web.words.Words;

/** One member and one service: where the member stands, and by which evidence. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PersonPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    CoverageFilter filter;

    @Inject
    Members members;

    @Inject
    Standings standings;

    @Inject
    Reasons reasonsInWords;

    @Inject
    TimeLeft timeLeft;

    private String id = "";
    private int minutes;
    private MemberView person;
    private Standing standing;
    private List<Reason> reasons = List.of();

    public void load() {
        filter.settle();
        UUID who = Ids.read(id);
        person = members.find(reader.asking(), who);
        standing = standings.of(reader.asking(), who, filter.getService(), filter.getDay());
        reasons = reasonsInWords.of(reader.asking(), standing);
        minutes = minutesLeft(who);
    }

    private int minutesLeft(UUID who) {
        TimeLeft.Goal goal = new TimeLeft.Goal(who, filter.getService());
        return timeLeft.of(reader.asking(), List.of(goal), filter.getDay()).getOrDefault(goal, 0);
    }

    /** What remains, in minutes; empty when nothing remains that takes time. */
    public String getTimeLeft() {
        return minutes == 0 ? "" : words.of("standing.minutes", minutes);
    }

    public String getPlace() {
        return words.of("committee.place", person.teamName(), person.unitName());
    }

    public int getLeft() {
        return standing.needed() - standing.met();
    }

    public List<String> getRemarks() {
        return reasonsInWords.remarks(standing);
    }

    public MemberView getPerson() {
        return person;
    }

    public Standing getStanding() {
        return standing;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
