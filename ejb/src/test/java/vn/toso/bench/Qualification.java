package vn.toso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.CoverageReport;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Recomputing;
import vn.toso.shared.Rows;
import vn.toso.testing.World;

/**
 * {@code ./measure qualification [members=N,N…] [seed=N] [reports]}: on generated countries, what a full rebuild, one changed feature and
 * one piece of evidence cost, and that no status and no figure is lost, doubled or different afterwards; with {@code reports} also what
 * {@code ./measure reports} measures, on the same countries.
 */
public final class Qualification {
    private static final Jurisdiction PRODUCT = Ground.PRODUCT;
    private static final double REBUILD_SECONDS = 600;
    private static final double ARRIVAL_SECONDS = 2;
    private static final int ARRIVALS = 21;

    private final World world = new World(vn.toso.coverage.PlainCoverage.class);
    private final Table table;
    private final String size;
    private final Nation nation;
    private final Ground ground;

    private Qualification(Table table, int members, long seed) {
        this.table = table;
        size = String.format(java.util.Locale.ROOT, "%,d members: ", members);
        nation = new Nation(seed, members);
        ground = new Ground(world, nation);
    }

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(said(arguments, "seed", "20261128"));
        boolean isWithReports = List.of(arguments).contains("reports");
        Table table = new Table();
        for (String members : said(arguments, "members", "2000,20000,457800").split(",", -1)) {
            new Qualification(table, Integer.parseInt(members), seed).run(isWithReports);
        }
        table.write(Path.of(System.getProperty("toso.measure.out", "target/qualification.json")));
        System.out.println(table.failing() + " do not hold");
        System.exit(table.failing() == 0 ? 0 : 1);
    }

    static String said(String[] arguments, String word, String otherwise) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith(word + "="))
                .map(each -> each.substring(word.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private void run(boolean isWithReports) {
        world.start();
        try {
            long begun = System.nanoTime();
            long entries = ground.fill();
            table.shown(size + "making it", seconds(begun), "s");
            table.shown(size + "pieces of evidence", (double) entries, "rows");
            rebuild("full rebuild");
            lostAndDoubled();
            if (isWithReports) {
                new Reports(table, size, world, nation).measure();
            }
            changeOfAFeature();
            arrivals();
            ground.coverage();
            List<Long> kept = fingerprints();
            rebuild("rebuild after all that");
            List<Long> again = fingerprints();
            long differing = IntStream.range(0, kept.size())
                    .filter(i -> !kept.get(i).equals(again.get(i)))
                    .count();
            table.count(size + "differing statuses and figures", differing, "of " + kept.size(), 0);
        } finally {
            world.stop();
        }
    }

    private void rebuild(String what) {
        long begun = System.nanoTime();
        ground.statuses();
        double statuses = seconds(begun);
        ground.coverage();
        table.shown(size + what + ", statuses alone", statuses, "s");
        table.time(size + what, seconds(begun), REBUILD_SECONDS);
        table.shown(size + what + ", memory", ground.memory(), "MB");
        table.shown(size + what + ", statuses", (double) world.count("qualification_status"), "rows");
        table.shown(
                size + what + ", figures of coverage",
                (double) world.count("coverage_village")
                        + world.count("coverage_change")
                        + world.count("coverage_month"),
                "rows");
        table.shown(size + what + ", figures of lists", (double) world.count("reporting_tally"), "rows");
    }

    /** One feature changes its meaning: who is touched, and how long it takes until every figure shows it. */
    private void changeOfAFeature() {
        ground.catalogue(true);
        List<UUID> jobs = world.get(Recomputing.class).open(PRODUCT);
        table.shown(
                size + "one feature changes, persons",
                world.get(Recomputing.class)
                        .of(PRODUCT, Filling.service(0))
                        .map(Recomputing.Progress::total)
                        .orElse(0),
                "");
        long begun = System.nanoTime();
        ground.finish(jobs);
        table.shown(size + "one feature changes, statuses alone", seconds(begun), "s");
        ground.coverage();
        table.time(size + "one feature changes", seconds(begun), REBUILD_SECONDS);
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
        table.count(
                size + "people whom no figure counts, or counts twice", number("""
                SELECT ABS((SELECT SUM(k.qualified) FROM coverage_village k WHERE k.service <> '*' AND k.valid_from <= '%1$s' AND k.valid_until > '%1$s')
                       - (SELECT COUNT(DISTINCT s.person, t.unit, s.service) FROM qualification_status s
                          JOIN organization_membership m ON m.person = s.person AND m.valid_from <= '%1$s' AND m.valid_until > '%1$s'
                          JOIN organization_team t ON t.id = m.team
                          WHERE s.qualified AND s.valid_from <= '%1$s' AND s.valid_until > '%1$s')) AS n""".formatted(Filling.TODAY)), "", 0);
        table.count(size + "statuses of one day doubled", number("""
                SELECT COUNT(*) AS n FROM qualification_status a
                JOIN qualification_status b ON b.person = a.person AND b.service = a.service
                     AND b.valid_from > a.valid_from AND b.valid_from < a.valid_until"""), "", 0);
    }

    /** Numbers for each 256th of the rows of every projection; one row that differs changes one of them. */
    private List<Long> fingerprints() {
        return Stream.of(
                        prints(
                                "qualification_status",
                                "person",
                                "service, valid_from, valid_until, level, qualified, met, needed, rule_number"),
                        prints("coverage_village", "village", "service, valid_from, valid_until, qualified, ended"),
                        prints("reporting_tally", "commune", "figure, service, place, people"),
                        prints("reporting_item", "commune", "service, HEX(question), answers, good, people"),
                        prints("coverage_change", "commune", "service, day, somebody, several, qualified, ended"),
                        prints(
                                "coverage_month",
                                "commune",
                                "service, valid_from, valid_until, somebody, several, qualified"))
                .flatMap(List::stream)
                .toList();
    }

    private List<Long> prints(String projection, String id, String columns) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT CRC32(%1$s) MOD 256 AS bucket,
                               CAST(SUM(CRC32(CONCAT_WS('|', HEX(%1$s), %2$s))) AS SIGNED) AS print
                        FROM %3$s GROUP BY bucket ORDER BY bucket""".formatted(id, columns, projection))
                .list(row -> row.longNumber("bucket") << 48 ^ row.longNumber("print")));
    }

    private long number(String sql) {
        return world.read(entities ->
                Rows.of(entities, sql).first(row -> row.longNumber("n")).orElseThrow());
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
