package vn.toso.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.CoverageReport;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Recomputing;
import vn.toso.qualification.Rules;
import vn.toso.shared.Rows;
import vn.toso.testing.World;

/**
 * {@code ./measure qualification [members=N,N…] [seed=N]}: on generated countries, what a full rebuild, one changed feature and one piece of
 * evidence cost, and that no status is lost, doubled or different afterwards.
 */
public final class Qualification {
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final double REBUILD_SECONDS = 600;
    private static final double ARRIVAL_SECONDS = 2;
    private static final int ARRIVALS = 21;

    private final World world = new World();
    private final Table table;
    private final String size;
    private final Nation nation;
    private long heap;

    private Qualification(Table table, int members, long seed) {
        this.table = table;
        size = String.format(java.util.Locale.ROOT, "%,d members: ", members);
        nation = new Nation(seed, members);
    }

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(said(arguments, "seed", "20261128"));
        Table table = new Table();
        for (String members : said(arguments, "members", "2000,20000,457800").split(",", -1)) {
            new Qualification(table, Integer.parseInt(members), seed).run();
        }
        table.write(Path.of(System.getProperty("toso.measure.out", "target/qualification.json")));
        System.out.println(table.failing() + " do not hold");
        System.exit(table.failing() == 0 ? 0 : 1);
    }

    private static String said(String[] arguments, String word, String otherwise) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith(word + "="))
                .map(each -> each.substring(word.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private void run() {
        world.start();
        try {
            world.setToday(Filling.TODAY);
            rules();
            long begun = System.nanoTime();
            long entries = world.read(entities -> entities.unwrap(Session.class)
                    .doReturningWork(connection -> new Filling(connection, nation).fill()));
            table.shown(size + "making it", seconds(begun), "s");
            table.shown(size + "pieces of evidence", (double) entries, "rows");
            rebuild("full rebuild", REBUILD_SECONDS);
            lostAndDoubled();
            changeOfAFeature();
            arrivals();
            List<Long> kept = fingerprints();
            rebuild("rebuild after all that", REBUILD_SECONDS);
            List<Long> again = fingerprints();
            long differing = IntStream.range(0, kept.size())
                    .filter(i -> !kept.get(i).equals(again.get(i)))
                    .count();
            table.count(size + "differing statuses", differing, "of 256", 0);
        } finally {
            world.stop();
        }
    }

    private void rebuild(String what, double limit) {
        UUID job = world.get(Recomputing.class).rebuild(PRODUCT);
        double seconds = finish(List.of(job));
        table.time(size + what, seconds, limit);
        table.shown(size + what + ", memory", heap / 1048576.0, "MB");
        table.shown(size + what + ", statuses", (double) world.count("qualification_status"), "rows");
    }

    /** One feature changes its meaning: who is touched, and how long it takes. */
    private void changeOfAFeature() {
        catalogue(true);
        List<UUID> jobs = world.get(Recomputing.class).open(PRODUCT);
        table.shown(
                size + "one feature changes, persons",
                world.get(Recomputing.class)
                        .of(PRODUCT, Filling.service(0))
                        .map(Recomputing.Progress::total)
                        .orElse(0),
                "");
        table.time(size + "one feature changes", finish(jobs), REBUILD_SECONDS);
    }

    /** From the arrival of a piece of evidence to the changed figure of its commune. */
    private void arrivals() {
        List<Double> written = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        for (int i = 0; i < ARRIVALS; i++) {
            int person = i * 37 % nation.persons().size();
            UUID who = nation.persons().get(person);
            String service = Filling.service(person % Filling.SERVICES);
            long begun = System.nanoTime();
            world.get(EvidenceLog.class)
                    .append(
                            PRODUCT,
                            Fact.now(
                                    Nation.id(8, i),
                                    EvidenceKind.PRACTICE_SIGNED_OFF,
                                    who,
                                    service,
                                    service + "-SHEET",
                                    2,
                                    Outcome.DONE));
            written.add(seconds(begun));
            Nation.Unit village = nation.units().get(nation.villageOf(person));
            String commune = nation.units().get(village.parent()).reference();
            begun = System.nanoTime();
            world.get(CoverageReport.class)
                    .of(PRODUCT, new CoverageQuestion(service, commune, Filling.TODAY, Filling.TODAY));
            read.add(seconds(begun));
        }
        table.time(size + "one piece of evidence, median", median(written), ARRIVAL_SECONDS);
        table.time(size + "the coverage of its commune, median", median(read), ARRIVAL_SECONDS);
    }

    private void lostAndDoubled() {
        table.count(size + "persons whose status is lost", number("""
                SELECT COUNT(*) AS n FROM (SELECT person, service FROM evidence_entry GROUP BY person, service) e
                LEFT JOIN (SELECT DISTINCT person, service FROM qualification_status) s USING (person, service)
                WHERE s.person IS NULL"""), "", 0);
        table.count(size + "statuses of one day doubled", number("""
                SELECT COUNT(*) AS n FROM qualification_status a
                JOIN qualification_status b ON b.person = a.person AND b.service = a.service
                     AND b.valid_from > a.valid_from AND b.valid_from < a.valid_until"""), "", 0);
    }

    /** A number for each 256th of the rows; one row that differs changes one of them. */
    private List<Long> fingerprints() {
        return world.read(entities -> Rows.of(entities, """
                        SELECT CRC32(person) MOD 256 AS bucket,
                               CAST(SUM(CRC32(CONCAT_WS('|', HEX(person), service, valid_from, valid_until, level, qualified, met, needed, rule_number))) AS SIGNED) AS print
                        FROM qualification_status GROUP BY bucket ORDER BY bucket""").list(row -> row.longNumber("print")));
    }

    private long number(String sql) {
        return world.read(entities ->
                Rows.of(entities, sql).first(row -> row.longNumber("n")).orElseThrow());
    }

    private double finish(List<UUID> jobs) {
        heap = 0;
        long begun = System.nanoTime();
        for (UUID job : jobs) {
            while (world.get(Recomputing.class).advance(PRODUCT, job)) {
                heap = Math.max(
                        heap,
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory());
            }
        }
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Twelve services as the courses have them, behind the safety course. */
    private void rules() {
        catalogue(false);
        Rules rules = world.get(Rules.class);
        rules.publish(PRODUCT, rule(Filling.SAFETY, 1, "%s"));
        for (int i = 0; i < Filling.SERVICES; i++) {
            rules.publish(PRODUCT, rule(Filling.service(i), 3, """
                    %%s, {"level": 2, "all": [{"any": [{"rehearsal": "%1$s", "codes": ["%1$s-S1", "%1$s-S2"], "errors": 2}, {"ownPhone": "%1$s"}]}]},
                    {"level": 3, "all": [{"sheet": "%1$s-SHEET", "months": 6}, {"qualified": "FOUND-SAFETY"}, {"upToDate": 30, "mark": 80}]},
                    {"level": 4, "all": [{"assists": 10, "days": 180}, {"nominated": "%1$s"}]}""".formatted(Filling.service(i))));
            rules.teach(PRODUCT, Filling.service(i), 1, taught(i, 1));
            rules.teach(PRODUCT, Filling.service(i), 2, taught(i, 2));
        }
    }

    private static Set<FeatureVersionRef> taught(int service, int number) {
        return Set.of(new FeatureVersionRef(Filling.service(service) + ".OPEN", number));
    }

    private static String rule(String service, int qualifiesAt, String levels) {
        String codes = IntStream.rangeClosed(1, 6)
                .mapToObj(lesson -> "\"" + service + "-L" + lesson + "\"")
                .collect(Collectors.joining(", "));
        String first = """
                {"level": 1, "all": [{"lessons": "%1$s", "codes": [%2$s]}, {"quiz": "%1$s-QUIZ", "mark": 80}]}""".formatted(service, codes);
        return """
                {"service": "%s", "number": 1, "validFrom": "2020-01-01", "qualifiesAt": %d, "levels": [%s]}""".formatted(service, qualifiesAt, levels.formatted(first));
    }

    /** @param isChanged whether the first service's feature has a third version, of another meaning */
    private void catalogue(boolean isChanged) {
        String services = IntStream.range(0, Filling.SERVICES)
                .mapToObj(i -> service(Filling.service(i), "RESIDENT", isChanged && i == 0))
                .collect(Collectors.joining(","));
        world.get(Catalogue.class).apply(PRODUCT, """
                {"apps": [{"code": "APP", "vi": "Ứng dụng", "en": "App"}], "services": [%s, %s]}""".formatted(service(Filling.SAFETY, "FOUNDATION", false), services)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String service(String code, String kind, boolean isChanged) {
        String third = ", {\"number\": 3, \"effectiveFrom\": \"%s\", \"change\": \"MEANING\"}"
                .formatted(LocalDate.of(2026, 11, 1));
        return """
                {"code": "%1$s", "app": "APP", "kind": "%2$s", "vi": "%1$s", "en": "%1$s", "features": [
                 {"code": "%1$s.OPEN", "vi": "Mở", "en": "Open", "versions": [
                  {"number": 1, "effectiveFrom": "2020-01-01", "change": "MEANING"},
                  {"number": 2, "effectiveFrom": "2025-06-01", "change": "MEANING"}%3$s]}]}""".formatted(code, kind, isChanged ? third : "");
    }
}
