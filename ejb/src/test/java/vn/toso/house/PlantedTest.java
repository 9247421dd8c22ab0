package vn.toso.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every rule finds the violation that was planted for it, and no other class. */
class PlantedTest {
    private static final String ROOT = "vn.toso.house.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);
    private static final FeatureMap MAP = FeatureMap.of("""
            shared
            audit : shared
            common = shared audit
            organization : common — units
            account : above
            """);
    private static final HouseRules RULES =
            new HouseRules(ROOT, MAP, Map.of("Forgetful.known", "planted beside the violation"), Map.of());

    @Test
    void the_map_is_read_as_it_is_written() {
        assertThat(MAP.features()).containsExactly("shared", "audit", "organization", "account");
        assertThat(MAP.mayUse("organization", "audit")).isTrue();
        assertThat(MAP.mayUse("account", "organization")).isTrue();
        assertThat(MAP.mayUse("audit", "organization")).isFalse();
        assertThatThrownBy(() -> FeatureMap.of("audit : shared\nshared")).hasMessageContaining("shared before");
    }

    @Test
    void a_class_in_no_feature_is_found() {
        assertThat(found(RULES.everyClassHasAFeature()))
                .containsExactly(ROOT + ".attic.Forgotten stands in no feature of the map");
    }

    @Test
    void a_feature_that_looks_down_is_found() {
        assertThat(found(RULES.featuresUseOnlyWhatTheMapLists()))
                .isNotEmpty()
                .allMatch(said -> said.startsWith("shared may not use audit: "));
    }

    @Test
    void a_cycle_is_found() {
        assertThat(found(RULES.featuresFormNoCycle()))
                .singleElement()
                .asString()
                .contains("Slice audit", "Slice shared");
    }

    @Test
    void a_page_in_the_domain_is_found() {
        assertThat(found(RULES.nothingKnowsTheWeb())).isNotEmpty().allMatch(said -> said.contains("KnowsPages"));
    }

    @Test
    void a_verb_that_does_not_know_who_asks_is_found() {
        assertThat(found(RULES.everyVerbKnowsWhoAsks()))
                .containsExactly(ROOT + ".organization.Forgetful.list() takes no Jurisdiction");
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertThat(found(RULES.namesSaySomething()))
                .containsExactly(ROOT + ".organization.VillageManager ends in Manager");
    }

    @Test
    void a_setter_is_found() {
        assertThat(found(RULES.entitiesHaveVerbsNotSetters()))
                .containsExactly(ROOT + ".organization.Open.setName(java.lang.String) is a setter");
    }

    @Test
    void an_entity_without_a_version_is_found() {
        assertThat(found(RULES.entitiesHaveAVersion()))
                .containsExactly(ROOT + ".organization.Open has no @Version and is not @Immutable");
    }

    @Test
    void a_statement_that_writes_elsewhere_is_found() {
        assertThat(OwnTables.violations(Path.of("src/test/java/vn/toso/house/planted"), MAP))
                .containsExactly(
                        "organization/WritesElsewhere.java: delete from account_grant",
                        "organization/WritesElsewhere.java: insert into\n                audit_entry");
    }

    private static List<String> found(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }
}
