package vn.toso.measure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.toso.journey.Product;

/**
 * {@code ./measure offline [--quick] [seed=N] [runs=N]}: whether anything that was pressed on a phone is lost or kept twice,
 * whatever happens on the way.
 */
public final class Offline {
    private Offline() {}

    public static void main(String[] arguments) throws IOException {
        List<String> said = List.of(arguments);
        boolean isQuick = said.contains("--quick");
        long seed = number(said, "seed", System.currentTimeMillis() % 1_000_000);
        int runs = (int) number(said, "runs", isQuick ? 40 : 1000);
        System.out.println("seed " + seed + " (the same again: ./measure offline seed=" + seed + ")");
        Findings findings = new Findings();
        Product product = Product.running();
        chance(findings, product, seed, runs, isQuick);
        System.err.print(findings.table());
        findings.addAll(real(product, seed, isQuick ? 8 : 32).rows("runs by chance, real browser"));
        findings.addAll(isQuick ? List.of() : Journeys.run());
        System.out.print(findings.table());
        System.out.print(findings.ending());
        Path file = Product.root().resolve("var/measure/offline.json");
        findings.write(Path.of(System.getProperty("toso.measure.out", file.toString())));
        System.exit(findings.failing().isEmpty() ? 0 : 1);
    }

    private static void chance(Findings findings, Product product, long seed, int runs, boolean isQuick)
            throws IOException {
        try (RandomRuns phones = new RandomRuns(product, members(isQuick ? 8 : 32), seed)) {
            long begun = System.nanoTime();
            findings.addAll(phones.happen(runs, false).rows("runs by chance"));
            findings.add(Measurement.shown("runs by chance: time", (System.nanoTime() - begun) / 1e9, "s"));
            findings.addAll(phones.happen(Math.max(20, runs / 5), true).controlRows("control without ids"));
        }
    }

    private static Tally real(Product product, long seed, int runs) throws IOException {
        Set<String> servers = Set.of(
                URI.create(product.url()).getAuthority(),
                URI.create(product.keycloak()).getAuthority());
        try (Proxy proxy = new Proxy(servers);
                Records records = Records.open()) {
            return new RealRuns(proxy, records, product, members(runs / 4)).happen(runs, seed);
        }
    }

    private static List<String> members(int many) {
        try (Records records = Records.open()) {
            return records.learnedAccounts().stream().limit(many).toList();
        }
    }

    private static long number(List<String> said, String word, long otherwise) {
        return said.stream()
                .filter(each -> each.startsWith(word + "="))
                .map(each -> Long.parseLong(each.substring(word.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
