package vn.toso.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.toso.coverage.Rollups;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.organization.Descent;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Recomputing;
import vn.toso.qualification.Rules;
import vn.toso.reporting.Tallies;
import vn.toso.testing.Together;
import vn.toso.testing.World;

/** A world with a generated country in it: its rules, its evidence, and the projections made from that. */
final class Ground {
    static final Jurisdiction PRODUCT = Jurisdiction.product();

    private final World world;
    private final Nation nation;
    private long heap;

    Ground(World world, Nation nation) {
        this.world = world;
        this.nation = nation;
    }

    /** @return how many pieces of evidence there are */
    long fill() {
        world.setToday(Filling.TODAY);
        rules();
        long entries = world.read(entities ->
                entities.unwrap(Session.class).doReturningWork(connection -> new Filling(connection, nation).fill()));
        world.get(Descent.class).rebuild(PRODUCT);
        return entries;
    }

    /** All parts at once, as the product does them. */
    void statuses() {
        List<UUID> parts = world.get(Recomputing.class).rebuild(PRODUCT);
        sideBySide(parts.stream()
                .map(part -> (Runnable) () -> finish(List.of(part)))
                .toList());
    }

    /** Counts every commune again that is noted, its coverage and how its members stand side by side, as the product's clock does. */
    void coverage() {
        AtomicBoolean isCounted = new AtomicBoolean();
        sideBySide(List.of(
                () -> {
                    whileMore(() -> world.get(Rollups.class).advance(PRODUCT));
                    isCounted.set(true);
                },
                () -> {
                    while (!isCounted.get()) {
                        whileMore(() -> world.get(Tallies.class).advance(PRODUCT));
                        pause();
                    }
                    whileMore(() -> world.get(Tallies.class).advance(PRODUCT));
                }));
    }

    private static void sideBySide(List<Runnable> tasks) {
        AtomicInteger next = new AtomicInteger();
        Together.run(tasks.size(), () -> tasks.get(next.getAndIncrement()).run());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void whileMore(BooleanSupplier bit) {
        while (bit.getAsBoolean()) {
            look();
        }
    }

    void finish(List<UUID> jobs) {
        for (UUID job : jobs) {
            whileMore(() -> world.get(Recomputing.class).advance(PRODUCT, job));
        }
    }

    private synchronized void look() {
        heap = Math.max(
                heap, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }

    /** The most that was in use since the last time, in MB. */
    double memory() {
        double most = heap / 1048576.0;
        heap = 0;
        return most;
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
    void catalogue(boolean isChanged) {
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
