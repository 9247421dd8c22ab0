package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Role;
import vn.toso.organization.TeamMember;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.VietnamTime;

/** The leader or deputy of a team sees who can help with what, and proposes who may watch and sign for others. */
@Retried
@ApplicationScoped
@Transactional
public class Nominations {
    @Inject
    Clock clock;

    @Inject
    Members members;

    @Inject
    Dossiers dossiers;

    @Inject
    EvidenceLog log;

    /** A member of the asker's team, with the services for which that member is qualified today, in the order of their codes. */
    public record Led(TeamMember member, List<Service> services) {
        public Led {
            services = List.copyOf(services);
        }
    }

    /**
     * What a member is qualified for.
     *
     * @param level that is reached, 3 or 4 under most rules
     * @param isNominated whether it was proposed already, or the rule does not ask for it
     */
    public record Service(String service, int level, boolean isNominated) {}

    /** The asker's team, however many services: four statements. Empty for whoever leads none. */
    @Allowed(Role.MEMBER)
    public List<Led> team(Jurisdiction asking) {
        List<TeamMember> team = members.led(asking);
        if (team.isEmpty()) {
            return List.of();
        }
        LocalDate today = VietnamTime.today(clock);
        Map<UUID, Dossier> known = dossiers.of(persons(team));
        return team.stream()
                .map(member -> new Led(member, services(known, member.person(), today)))
                .toList();
    }

    private static Collection<UUID> persons(List<TeamMember> team) {
        return team.stream().map(TeamMember::person).distinct().toList();
    }

    private static List<Service> services(Map<UUID, Dossier> known, UUID person, LocalDate today) {
        return Stream.ofNullable(known.get(person))
                .flatMap(dossier -> dossier.book().services().stream().sorted().flatMap(service -> {
                    Standing standing = new Evaluation(dossier, service).on(today);
                    return standing.isQualified()
                            ? Stream.of(new Service(
                                    service,
                                    standing.level(),
                                    nomination(standing).map(Finding::isMet).orElse(true)))
                            : Stream.empty();
                }))
                .toList();
    }

    private static Optional<Finding> nomination(Standing standing) {
        return standing.levels().stream()
                .flatMap(level -> level.findings().stream())
                .filter(finding -> finding.kind() == Finding.Kind.NOMINATION)
                .findFirst();
    }

    /**
     * Proposes a member of the asker's team for level 4. Proposing again changes nothing.
     *
     * @param id made by the sender, so that sending twice proposes once
     * @throws Refused {@code nomination.self}, {@code nomination.not-led} for somebody in no team of the asker, {@code
     *     nomination.not-qualified}, {@code nomination.not-asked} when the rule of the service asks for none
     */
    @Allowed(Role.MEMBER)
    public void nominate(Jurisdiction asking, UUID id, UUID person, String service) {
        if (asking.isSelf(person)) {
            throw new Refused("nomination.self");
        }
        if (members.led(asking).stream().noneMatch(member -> member.person().equals(person))) {
            throw new Refused("nomination.not-led");
        }
        Standing standing = new Evaluation(dossiers.of(person), service).on(VietnamTime.today(clock));
        if (!standing.isQualified()) {
            throw new Refused("nomination.not-qualified");
        }
        Finding asked = nomination(standing).orElseThrow(() -> new Refused("nomination.not-asked"));
        if (!asked.isMet()) {
            log.append(
                    asking, Fact.now(id, EvidenceKind.NOMINATION, person, service, asked.subject(), 1, Outcome.DONE));
        }
    }
}
