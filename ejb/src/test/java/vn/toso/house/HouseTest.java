package vn.toso.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The product as it stands, held against the map and the rules. */
class HouseTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SOURCES = Path.of("src/main/java/vn/toso");
    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static final Map<String, String> UNASKED = Map.of(
            "AuditTrail.record", "audit stands above organization and takes the actor's id",
            "AuditTrail.verify", "as above; who may read the trail is decided by the caller",
            "Receipts.once", "receipt stands above organization; the use case around it asks",
            "Accounts.jurisdictionOf", "makes the Jurisdiction",
            "SampleDistrict.bring", "the product at its first start; nobody asks");

    private static final Map<String, String> GUARDED =
            Map.of("PaperQuestion", "changes only under the lock on its paper, which carries the version of both");

    private static final FeatureMap MAP = FeatureMap.ofReadme(README);
    private static final HouseRules RULES = new HouseRules("vn.toso", MAP, UNASKED, GUARDED);

    @Test
    void the_product_was_found() {
        assertThat(PRODUCT).hasSizeGreaterThan(50);
        assertThat(MAP.features()).startsWith("shared", "audit", "receipt").endsWith("startup");
    }

    @Test
    void every_class_stands_in_a_feature_of_the_map() {
        RULES.everyClassHasAFeature().check(PRODUCT);
    }

    @Test
    void a_feature_uses_only_what_the_map_lists_for_it() {
        RULES.featuresUseOnlyWhatTheMapLists().check(PRODUCT);
    }

    @Test
    void features_form_no_cycle() {
        RULES.featuresFormNoCycle().check(PRODUCT);
    }

    @Test
    void the_domain_knows_no_page_servlet_or_end_point() {
        RULES.nothingKnowsTheWeb().check(PRODUCT);
    }

    @Test
    void every_verb_of_a_use_case_knows_who_asks() {
        RULES.everyVerbKnowsWhoAsks().check(PRODUCT);
    }

    @Test
    void names_say_something() {
        RULES.namesSaySomething().check(PRODUCT);
    }

    @Test
    void entities_have_verbs_and_no_setters() {
        RULES.entitiesHaveVerbsNotSetters().check(PRODUCT);
    }

    @Test
    void an_entity_that_changes_has_a_version() {
        RULES.entitiesHaveAVersion().check(PRODUCT);
    }

    @Test
    void a_feature_writes_only_its_own_tables() {
        assertThat(OwnTables.violations(SOURCES, MAP)).isEmpty();
    }
}
