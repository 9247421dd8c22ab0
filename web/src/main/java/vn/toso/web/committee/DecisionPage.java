package vn.toso.web.committee;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.organization.MemberView;
import vn.toso.organization.Members;
import vn.toso.qualification.OfficerDecisions;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** What the committee decides about one member and one service: suspending, lifting, or a level that a second officer must agree to. */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init")
public class DecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HIGHEST_LEVEL = 4;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient Clock clock;

    @Inject
    transient Members members;

    @Inject
    transient DigitalServices services;

    @Inject
    transient Standings standings;

    @Inject
    transient OfficerDecisions decisions;

    private final Form form = new Form();
    private String id = "";
    private String service = "";
    private String told = "";
    private UUID next = Ids.next();

    /** What the officer enters. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private String what = "";
        private String reason = "";

        public String getWhat() {
            return what;
        }

        public void setWhat(@Nullable String what) {
            this.what = Objects.requireNonNullElse(what, "");
        }

        public String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** A decision in words. */
    public record Line(String id, String text, String reason, boolean isOpen) {}

    public void load() {
        members.find(reader.asking(), Ids.read(id));
        if (services.find(reader.asking(), service).isEmpty()) {
            throw new Refused("service.unknown", service);
        }
    }

    /** Decides what was chosen; the reason that was typed stays when it is refused. */
    public void decide() {
        trying(() -> {
            UUID whom = Ids.read(id);
            String what = form.getWhat();
            switch (what) {
                case "suspend" -> decisions.suspend(reader.asking(), next, whom, service, form.getReason());
                case "lift" -> decisions.lift(reader.asking(), next, whom, service, form.getReason());
                default ->
                    decisions.propose(
                            reader.asking(),
                            next,
                            whom,
                            service,
                            what.matches("[0-4]") ? Integer.parseInt(what) : -1,
                            form.getReason());
            }
            told = words.of("committee.decision.done");
            form.setReason("");
            next = Ids.next();
        });
    }

    public void agree(String decision) {
        trying(() -> {
            decisions.second(reader.asking(), Ids.read(decision));
            told = words.of("committee.decision.agreed");
        });
    }

    private void trying(Runnable work) {
        words.tried(work).ifPresent(why -> told = why);
    }

    public List<SelectItem> getChoices() {
        return Stream.concat(
                        Stream.of(
                                new SelectItem("suspend", words.of("committee.decision.suspend")),
                                new SelectItem("lift", words.of("committee.decision.lift"))),
                        IntStream.rangeClosed(0, HIGHEST_LEVEL)
                                .mapToObj(level -> new SelectItem(
                                        String.valueOf(level),
                                        words.of("committee.decision.set", level, words.of("level." + level)))))
                .toList();
    }

    public List<Line> getLines() {
        return decisions.about(reader.asking(), Ids.read(id), service).stream()
                .map(told -> new Line(told.id().toString(), text(told), told.reason(), told.isOpen()))
                .toList();
    }

    private String text(OfficerDecisions.Told decision) {
        String what = decision.kind().equals("OVERRIDE")
                ? words.of("committee.decision.set", decision.level(), words.of("level." + decision.level()))
                : words.of("committee.decision." + decision.kind().toLowerCase(Locale.ROOT));
        return words.of("committee.decision.line", words.day(VietnamTime.dayOf(decision.decidedAt())), what);
    }

    public String getLevel() {
        Standing standing = standings.of(reader.asking(), Ids.read(id), service, VietnamTime.today(clock));
        return words.of("committee.decision.level", standing.level(), words.of("level." + standing.level()));
    }

    public String getServiceName() {
        return services.find(reader.asking(), service)
                .map(of -> reader.choose(of.vi(), of.en()))
                .orElse(service);
    }

    public MemberView getPerson() {
        return members.find(reader.asking(), Ids.read(id));
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }
}
