package vn.toso.house;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import vn.toso.organization.Jurisdiction;

/**
 * The rules of the house for the classes under one root package.
 *
 * @param unasked public verbs that take no Jurisdiction, {@code Class.verb}, each with its reason
 * @param guarded entities without a version of their own, each with what guards it
 */
record HouseRules(String root, FeatureMap map, Map<String, String> unasked, Map<String, String> guarded) {
    private static final List<String> EMPTY_ENDINGS =
            List.of("Impl", "Manager", "Util", "Utils", "Helper", "Dto", "Service", "Bean");
    private static final String[] OF_THE_WEB = {
        "jakarta.faces..",
        "jakarta.servlet..",
        "jakarta.ws.rs..",
        "org.primefaces..",
        "org.omnifaces..",
        "vn.toso.web.."
    };

    ArchRule everyClassHasAFeature() {
        return every(
                "stand in a feature of the map",
                type -> map.features().contains(feature(type))
                        ? Stream.empty()
                        : Stream.of(type.getName() + " stands in no feature of the map"));
    }

    ArchRule featuresUseOnlyWhatTheMapLists() {
        return every(
                "use only the features listed for its own",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isOurs(use.getTargetClass()))
                        .filter(use -> !map.mayUse(feature(type), feature(use.getTargetClass())))
                        .map(use -> feature(type) + " may not use " + feature(use.getTargetClass()) + ": "
                                + use.getDescription()));
    }

    ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule nothingKnowsTheWeb() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(OF_THE_WEB);
    }

    ArchRule everyVerbKnowsWhoAsks() {
        return every(
                "take a Jurisdiction in every public verb of a use case",
                type -> isUseCase(type)
                        ? type.getMethods().stream()
                                .filter(HouseRules::isVerb)
                                .filter(verb -> verb.getRawParameterTypes().stream()
                                        .noneMatch(parameter -> parameter.isEquivalentTo(Jurisdiction.class)))
                                .filter(verb -> !unasked.containsKey(type.getSimpleName() + "." + verb.getName()))
                                .map(verb -> verb.getFullName() + " takes no Jurisdiction")
                        : Stream.empty());
    }

    ArchRule namesSaySomething() {
        return every(
                "not end in a word that says nothing",
                type -> EMPTY_ENDINGS.stream()
                        .filter(ending -> type.getSimpleName().endsWith(ending)
                                && type.getSimpleName().length() > ending.length())
                        .map(ending -> type.getName() + " ends in " + ending));
    }

    ArchRule entitiesHaveVerbsNotSetters() {
        return every(
                "have no setter when it is an entity",
                type -> type.isAnnotatedWith(Entity.class)
                        ? type.getMethods().stream()
                                .filter(method -> method.getName().matches("set[A-Z].*"))
                                .map(method -> method.getFullName() + " is a setter")
                        : Stream.empty());
    }

    ArchRule entitiesHaveAVersion() {
        return every(
                "have a version when it is an entity that changes",
                type -> type.isAnnotatedWith(Entity.class)
                                && !type.isAnnotatedWith(Immutable.class)
                                && !guarded.containsKey(type.getSimpleName())
                                && type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class))
                        ? Stream.of(type.getName() + " has no @Version and is not @Immutable")
                        : Stream.empty());
    }

    private static ArchRule every(String what, Function<JavaClass, Stream<String>> violations) {
        return classes().should(new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(said -> events.add(SimpleConditionEvent.violated(type, said)));
            }
        });
    }

    private static boolean isUseCase(JavaClass type) {
        return type.isAnnotatedWith(ApplicationScoped.class) && type.isAnnotatedWith(Transactional.class);
    }

    private static boolean isVerb(JavaMethod method) {
        boolean observes =
                method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
        return method.getModifiers().contains(PUBLIC)
                && !method.getModifiers().contains(STATIC)
                && !method.getModifiers().contains(SYNTHETIC)
                && !observes;
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private String feature(JavaClass type) {
        return isOurs(type) ? type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0] : "";
    }
}
