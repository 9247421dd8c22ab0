package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.ServiceKind;
import vn.toso.digitalservice.ServiceView;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** What the committee asks, read from the address and written back into every link. */
@Named
@RequestScoped
public class CoverageFilter {
    private static final LocalDate LAST_DAY_OF_THE_OLD_TREE = LocalDate.of(2025, 6, 30);

    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    Units units;

    @Inject
    DigitalServices digitalServices;

    private String service = "";
    private String unit = "";
    private String date = "";
    private String tree = "";
    private boolean isWide;
    private List<ServiceView> services = List.of();
    private List<UnitName> tops = List.of();
    private List<UnitName> path = List.of();
    private List<UnitName> within = List.of();

    /** The question as an address asks it; what it leaves out is empty. */
    public void ask(String ofService, String inUnit, String onDate, String inTree) {
        service = ofService;
        unit = inUnit;
        date = onDate;
        tree = inTree;
    }

    /** Fills in what the address left out: the first service, the top of the reader's subtree, today. */
    void settle() {
        boolean isOfOne = !service.isEmpty() && !service.equals(CoverageQuestion.CORE);
        readServices();
        if (!isOfOne && !services.isEmpty()) {
            service = services.get(0).code();
        }
        settleTheRest();
    }

    /** The same for a picture or a report, which may also be of all core services at once, and is when nothing else is asked. */
    public void settleWide() {
        isWide = true;
        readServices();
        if (service.isEmpty()) {
            service = CoverageQuestion.CORE;
        }
        settleTheRest();
    }

    private void readServices() {
        services = digitalServices.all(reader.asking()).stream()
                .filter(each -> each.kind() == ServiceKind.RESIDENT)
                .toList();
    }

    private void settleTheRest() {
        if (!isOfAllCore() && services.stream().noneMatch(s -> s.code().equals(service))) {
            throw new Refused("service.unknown", service);
        }
        tops = units.tops(reader.asking(), Role.COMMITTEE);
        if (unit.isEmpty()) {
            if (tops.isEmpty()) {
                throw new Refused("right.missing");
            }
            unit = tops.get(0).reference();
        }
        date = getDay().toString();
        UnitName asked = units.find(reader.asking(), Role.COMMITTEE, unit);
        path = units.path(reader.asking(), Role.COMMITTEE, asked.id(), treeDay());
        within = path.stream().dropWhile(step -> !tops.contains(step)).toList();
    }

    public CoverageQuestion question() {
        return new CoverageQuestion(service, unit, getDay(), treeDay());
    }

    public LocalDate getDay() {
        LocalDate today = VietnamTime.today(clock);
        LocalDate day = date.isEmpty() ? today : read(date);
        if (day.isAfter(today)) {
            throw new Refused("date.future");
        }
        return day;
    }

    private LocalDate treeDay() {
        return tree.isEmpty() ? getDay() : read(tree);
    }

    /** @throws Refused {@code date.malformed} */
    static LocalDate read(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new Refused("date.malformed");
        }
    }

    /** The question as it stands in an address, for the given unit. */
    String queryFor(String reference) {
        return queryFor(service, reference);
    }

    String queryFor(String of, String reference) {
        return "service=" + encoded(of) + "&unit=" + encoded(reference) + "&date=" + encoded(date)
                + (tree.isEmpty() ? "" : "&tree=" + encoded(tree));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public String getQuery() {
        return queryFor(unit);
    }

    public String addressOf(UnitName step) {
        return (isVillage(step) ? "/bcd/helpers?" : "/bcd/coverage?") + queryFor(step.reference());
    }

    /** Names above the reader's own units are shown, but lead nowhere. */
    public boolean isLinked(UnitName step) {
        return within.contains(step);
    }

    boolean isOfOneVillage() {
        return isVillage(getAsked());
    }

    private static boolean isVillage(UnitName step) {
        return step.level().equals("VILLAGE");
    }

    public String nameOf(ServiceView each) {
        return reader.choose(each.vi(), each.en());
    }

    /** Whether the page may also show all core services at once. */
    public boolean isWide() {
        return isWide;
    }

    public boolean isOfAllCore() {
        return service.equals(CoverageQuestion.CORE);
    }

    public String getServiceName() {
        return isOfAllCore() ? words.of("committee.filter.core") : nameOf(service);
    }

    String nameOf(String code) {
        return services.stream()
                .filter(s -> s.code().equals(code))
                .map(this::nameOf)
                .findFirst()
                .orElse(code);
    }

    public boolean isOldTree() {
        return tree.equals(LAST_DAY_OF_THE_OLD_TREE.toString());
    }

    public String getToday() {
        return VietnamTime.today(clock).toString();
    }

    public List<ServiceView> getServices() {
        return services;
    }

    /** The units from which the reader looks down. */
    public List<UnitName> getTops() {
        return tops;
    }

    /** The asked unit. */
    public UnitName getAsked() {
        return path.get(path.size() - 1);
    }

    public List<UnitName> getPath() {
        return path;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getTree() {
        return tree;
    }

    public void setTree(String tree) {
        this.tree = tree;
    }
}
