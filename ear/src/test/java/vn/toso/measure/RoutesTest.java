package vn.toso.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toso.journey.Product;

class RoutesTest {
    private static final Set<String> NOT_OF_THE_APPLICATION = Set.of(Route.KEYCLOAK, Route.DOOR);

    @Test
    void every_page_of_the_product_is_measured_and_nothing_else() throws IOException {
        Set<String> measured = Routes.ALL.stream().map(Route::page).collect(Collectors.toCollection(TreeSet::new));
        measured.removeAll(NOT_OF_THE_APPLICATION);

        assertThat(measured).isEqualTo(pages());
    }

    @Test
    void rows_can_be_told_apart_by_the_name_of_their_page() {
        assertThat(Routes.ALL.stream().map(Route::name)).doesNotHaveDuplicates();
    }

    private static Set<String> pages() throws IOException {
        Path root = Product.root().resolve("web/src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
