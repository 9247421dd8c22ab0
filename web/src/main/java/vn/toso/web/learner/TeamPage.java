package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.ServiceKind;
import vn.toso.digitalservice.ServiceView;
import vn.toso.qualification.Nominations;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;

/** What the leader of a team sees: who in it can help with what, and who could teach others. */
@Named
@RequestScoped
public class TeamPage {
    private static final int TEACHES = 4;

    @Inject
    Reader reader;

    @Inject
    Nominations nominations;

    @Inject
    DigitalServices services;

    private String refused = "";
    private List<Line> lines = List.of();

    /** A member, and what that member can help with. */
    public record Line(String name, boolean self, List<Help> helps) {}

    /**
     * @param sent made for this page, so that sending twice proposes once
     * @param nominable whether the leader can propose the member for it
     */
    public record Help(
            String person,
            String service,
            String name,
            boolean teaching,
            boolean nominated,
            boolean nominable,
            String sent) {}

    public void load() {
        Map<String, ServiceView> known = services.all(reader.asking()).stream()
                .filter(service -> service.kind() == ServiceKind.RESIDENT)
                .collect(Collectors.toMap(ServiceView::code, Function.identity()));
        lines = nominations.team(reader.asking()).stream()
                .map(led -> line(led, known))
                .toList();
    }

    private Line line(Nominations.Led led, Map<String, ServiceView> known) {
        boolean isSelf = reader.asking().isSelf(led.member().person());
        return new Line(
                led.member().name(),
                isSelf,
                led.services().stream()
                        .flatMap(service -> Stream.ofNullable(known.get(service.service()))
                                .map(view -> help(led, service, view, isSelf)))
                        .toList());
    }

    private Help help(Nominations.Led led, Nominations.Service service, ServiceView view, boolean isSelf) {
        boolean isTeaching = service.level() >= TEACHES;
        return new Help(
                led.member().person().toString(),
                service.service(),
                reader.choose(view.vi(), view.en()),
                isTeaching,
                service.isNominated() && !isTeaching,
                !isSelf && !service.isNominated(),
                Ids.next().toString());
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
