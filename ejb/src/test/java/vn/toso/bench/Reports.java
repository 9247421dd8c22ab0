package vn.toso.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.CoverageReport;
import vn.toso.coverage.FrozenMonths;
import vn.toso.coverage.HelpersReport;
import vn.toso.coverage.NearbyHelpers;
import vn.toso.coverage.PlainCoverage;
import vn.toso.organization.Jurisdiction;
import vn.toso.reporting.Grouping;
import vn.toso.reporting.ReportName;
import vn.toso.reporting.ReportQuestion;
import vn.toso.reporting.ReportTable;
import vn.toso.shared.Rows;
import vn.toso.testing.World;

/**
 * {@code ./measure reports [members=N,N…] [seed=N]}: what every report costs on generated countries, for a commune, a province and the
 * nation: median and 95th percentile of the server's time, rows that the database read, memory; beside kept figures the same question asked
 * once by plain SQL on statuses and memberships, which must give the same figures. The lists of people are such
 * SQL themselves where they are asked of a commune, or of another day.
 */
public final class Reports {
    private static final Jurisdiction PRODUCT = Ground.PRODUCT;
    private static final double LIMIT_SECONDS = 0.1;
    private static final int TIMES = 21;
    private static final LocalDate LONG_AGO = Filling.TODAY.minusMonths(10);
    private static final LocalDate LAST_MONTH = Filling.TODAY.withDayOfMonth(1).minusDays(1);
    private static final LocalDate OLD_TREE = Filling.MERGER.minusDays(1);

    private static final List<ReportName> LISTS = List.of(
            ReportName.COMPLETION,
            ReportName.QUALIFIED,
            ReportName.NEARLY,
            ReportName.LAPSE,
            ReportName.PARTICIPATION,
            ReportName.LEADERS,
            ReportName.ITEMS);

    private final Table table;
    private final String size;
    private final World world;
    private final Nation nation;

    Reports(Table table, String size, World world, Nation nation) {
        this.table = table;
        this.size = size;
        this.world = world;
        this.nation = nation;
    }

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(Qualification.said(arguments, "seed", "20261128"));
        Table table = new Table();
        for (String members :
                Qualification.said(arguments, "members", "2000,20000").split(",", -1)) {
            World world = new World(PlainCoverage.class);
            Nation nation = new Nation(seed, Integer.parseInt(members));
            world.start();
            try {
                Ground ground = new Ground(world, nation);
                ground.fill();
                ground.statuses();
                ground.coverage();
                String size = String.format(java.util.Locale.ROOT, "%,d members: ", Integer.parseInt(members));
                new Reports(table, size, world, nation).measure();
            } finally {
                world.stop();
            }
        }
        table.write(Path.of(System.getProperty("toso.measure.out", "target/reports.json")));
        System.out.println(table.failing() + " do not hold");
        System.exit(table.failing() == 0 ? 0 : 1);
    }

    void measure() {
        boolean unused = world.get(FrozenMonths.class).freeze(PRODUCT);
        CoverageQuestion village = question(first("VILLAGE"), Filling.service(1), Filling.TODAY, Filling.TODAY);
        timed(
                "village, who can help",
                TIMES,
                () -> world.get(HelpersReport.class).of(PRODUCT, village, false));
        for (String level : List.of("COMMUNE", "PROVINCE", "NATION")) {
            String unit = first(level);
            String of = level.toLowerCase(java.util.Locale.ROOT) + ", ";
            coverage(of + "coverage of a service", question(unit, Filling.service(1), Filling.TODAY, Filling.TODAY));
            coverage(
                    of + "coverage of all core services",
                    question(unit, CoverageQuestion.CORE, Filling.TODAY, Filling.TODAY));
            coverage(of + "coverage ten months ago", question(unit, Filling.service(1), LONG_AGO, LONG_AGO));
            if (!level.equals("COMMUNE")) {
                coverage(of + "coverage on the old tree", question(unit, Filling.service(1), Filling.TODAY, OLD_TREE));
            }
            CoverageQuestion helpers = question(unit, Filling.service(1), Filling.TODAY, Filling.TODAY);
            timed(of + "who can be named to residents", TIMES, () -> {
                NearbyHelpers nearby = world.get(NearbyHelpers.class);
                return nearby.languages(PRODUCT, helpers).size()
                        + nearby.of(PRODUCT, helpers, "").size();
            });
            for (ReportName name : ReportName.values()) {
                LocalDate day = name == ReportName.MONTH ? LAST_MONTH : Filling.TODAY;
                ReportQuestion first = new ReportQuestion(
                        question(unit, CoverageQuestion.CORE, day, day), Grouping.ORGANIZATION, 1, false);
                ReportTable table = timed(
                        of + "report " + name.code(),
                        TIMES,
                        () -> world.get(vn.toso.reporting.Reports.class).of(PRODUCT, name, first));
                if (LISTS.contains(name) && !level.equals("COMMUNE")) {
                    counted(of + "report " + name.code(), name, first, table);
                }
            }
        }
    }

    private String first(String level) {
        return nation.units().stream()
                .filter(each -> each.level().equals(level))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private static CoverageQuestion question(String unit, String service, LocalDate day, LocalDate tree) {
        return new CoverageQuestion(service, unit, day, tree);
    }

    private void coverage(String what, CoverageQuestion question) {
        CoveragePicture kept =
                timed(what, TIMES, () -> world.get(CoverageReport.class).of(PRODUCT, question));
        CoveragePicture plain = once(
                what + ", by plain SQL", () -> world.get(PlainCoverage.class).of(PRODUCT, question));
        table.count(size + what + ", lines that differ from plain SQL", PlainCoverage.differing(kept, plain), "", 0);
    }

    /** The same list counted from statuses and memberships, and its first page. */
    private void counted(String what, ReportName name, ReportQuestion first, ReportTable kept) {
        world.setToday(Filling.TODAY.plusDays(1));
        ReportTable plain = once(
                what + ", by plain SQL",
                () -> world.get(vn.toso.reporting.Reports.class).of(PRODUCT, name, first));
        world.setToday(Filling.TODAY);
        boolean isSame = kept.rows().equals(plain.rows())
                && kept.totals().equals(plain.totals())
                && kept.sentence().equals(plain.sentence());
        table.count(size + what + ", differs from plain SQL", isSame ? 0 : 1, "", 0);
    }

    private <T> T timed(String what, int times, Supplier<T> report) {
        T answer = report.get();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            answer = report.get();
            seconds.add(Qualification.seconds(begun));
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        table.time(size + what + ", median", sorted.get(sorted.size() / 2), LIMIT_SECONDS);
        table.shown(size + what + ", 95th percentile", sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1), "s");
        T unused = read(what, report);
        return answer;
    }

    /** What takes seconds is asked once. */
    private <T> T once(String what, Supplier<T> report) {
        long begun = System.nanoTime();
        T answer = read(what, report);
        table.shown(size + what, Qualification.seconds(begun), "s");
        return answer;
    }

    /** Rows are counted in the transaction of the report, on its connection. */
    private <T> T read(String what, Supplier<T> report) {
        return world.read(entities -> {
            long rows = rows(entities);
            long bytes = allocated();
            T answer = report.get();
            table.shown(size + what + ", memory", (allocated() - bytes) / 1048576.0, "MB");
            table.shown(size + what + ", rows read", (double) (rows(entities) - rows), "rows");
            return answer;
        });
    }

    private static long rows(jakarta.persistence.EntityManager entities) {
        return Rows.of(entities, """
                        SELECT CAST(SUM(VARIABLE_VALUE) AS SIGNED) AS n FROM information_schema.SESSION_STATUS
                        WHERE VARIABLE_NAME IN ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV',
                                                'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT')""").first(row -> row.longNumber("n")).orElseThrow();
    }

    private static long allocated() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
