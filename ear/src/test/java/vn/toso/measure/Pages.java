package vn.toso.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.toso.journey.Product;

/**
 * {@code ./measure pages [--quick] [words]}: measures every page of the inventory on the running product, or those whose name contains
 * one of the words.
 */
public final class Pages {
    private Pages() {}

    public static void main(String[] arguments) throws IOException {
        boolean isQuick = List.of(arguments).contains("--quick");
        List<String> named = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        Findings findings = measure(
                Product.running(),
                isQuick,
                Routes.ALL.stream()
                        .filter(route -> named.isEmpty() || named.stream().anyMatch(route.name()::contains))
                        .toList());
        System.out.print(findings.table());
        System.out.print(findings.ending());
        Path file = Product.root().resolve("var/measure/pages.json");
        findings.write(Path.of(System.getProperty("toso.measure.out", file.toString())));
        System.exit(findings.failing().isEmpty() ? 0 : 1);
    }

    static Findings measure(Product product, boolean isQuick, List<Route> routes) throws IOException {
        Findings findings = new Findings();
        try (Stage stage = new Stage(product.url(), Set.of(product.url(), product.keycloak()))) {
            new Cast(stage, product).gather();
            PageRules rules = new PageRules(stage, isQuick);
            for (Route route : routes) {
                System.err.println(route.name());
                findings.addAll(rules.of(route));
            }
        }
        return findings;
    }
}
