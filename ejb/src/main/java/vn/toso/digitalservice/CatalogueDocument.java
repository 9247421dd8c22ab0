package vn.toso.digitalservice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.JsonFields;
import vn.toso.shared.Refused;

/** The catalogue as a document ({@code content/catalogue.json}): apps, services, features and the versions of each. */
public record CatalogueDocument(List<AppEntry> apps, List<ServiceEntry> services) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 120;

    public record AppEntry(String code, String vi, String en) {}

    /** @param app the app in which it is; null for a foundation that is about no app */
    public record ServiceEntry(
            String code, @Nullable String app, ServiceKind kind, String vi, String en, List<FeatureEntry> features) {}

    public record FeatureEntry(String code, String vi, String en, List<VersionEntry> versions) {}

    /** @param appVersion the version of the app in which it was seen; null for a foundation that is about no app */
    public record VersionEntry(
            FeatureVersionRef ref,
            LocalDate effectiveFrom,
            ChangeClass change,
            @Nullable String appVersion) {}

    /** @throws Refused {@code json.*} or {@code digitalservice.*} at the first thing that is wrong */
    public static CatalogueDocument read(byte[] json) {
        JsonFields document =
                JsonFields.read(new String(json, StandardCharsets.UTF_8)).allowing("apps", "services");
        CatalogueDocument catalogue = new CatalogueDocument(
                document.objects("apps").stream().map(CatalogueDocument::app).toList(),
                document.objects("services").stream()
                        .map(CatalogueDocument::service)
                        .toList());
        catalogue.refuseCodesTwice();
        catalogue.refuseUnknownApps();
        return catalogue;
    }

    public Set<String> serviceCodes() {
        return services.stream().map(ServiceEntry::code).collect(Collectors.toSet());
    }

    public Set<FeatureVersionRef> versions() {
        return features()
                .flatMap(feature -> feature.versions().stream())
                .map(VersionEntry::ref)
                .collect(Collectors.toSet());
    }

    private static AppEntry app(JsonFields app) {
        app.allowing("code", "vi", "en");
        return new AppEntry(code(app), app.text("vi", LONGEST_NAME), app.text("en", LONGEST_NAME));
    }

    private static ServiceEntry service(JsonFields service) {
        service.allowing("code", "app", "kind", "vi", "en", "features");
        String code = code(service);
        return new ServiceEntry(
                code,
                service.textIfAny("app", LONGEST_CODE).orElse(null),
                service.word("kind", ServiceKind.class),
                service.text("vi", LONGEST_NAME),
                service.text("en", LONGEST_NAME),
                service.objects("features").stream()
                        .map(feature -> feature(code, feature))
                        .toList());
    }

    private static FeatureEntry feature(String service, JsonFields feature) {
        feature.allowing("code", "vi", "en", "versions");
        String code = feature.text("code");
        if (!code.startsWith(service + ".")) {
            throw new Refused("digitalservice.feature-moved", code, service);
        }
        return new FeatureEntry(
                code,
                feature.text("vi", LONGEST_NAME),
                feature.text("en", LONGEST_NAME),
                feature.objects("versions").stream()
                        .map(version -> version(code, version))
                        .toList());
    }

    private static VersionEntry version(String feature, JsonFields version) {
        version.allowing("number", "effectiveFrom", "change", "appVersion");
        return new VersionEntry(
                FeatureVersionRef.parse(feature + "@" + version.number("number")),
                version.day("effectiveFrom"),
                version.word("change", ChangeClass.class),
                version.textIfAny("appVersion", LONGEST_CODE).orElse(null));
    }

    private static String code(JsonFields entry) {
        String code = entry.text("code");
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new Refused("digitalservice.code-malformed", code);
        }
        return code;
    }

    private Stream<FeatureEntry> features() {
        return services.stream().flatMap(service -> service.features().stream());
    }

    private void refuseCodesTwice() {
        Set<String> seen = new HashSet<>();
        Stream.of(
                        apps.stream().map(app -> "app " + app.code()),
                        services.stream().map(ServiceEntry::code),
                        features().map(FeatureEntry::code))
                .flatMap(codes -> codes)
                .filter(code -> !seen.add(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused("digitalservice.code-twice", code);
                });
    }

    private void refuseUnknownApps() {
        Set<String> known = apps.stream().map(AppEntry::code).collect(Collectors.toSet());
        services.stream()
                .map(ServiceEntry::app)
                .filter(app -> app != null && !known.contains(app))
                .findFirst()
                .ifPresent(app -> {
                    throw new Refused("digitalservice.app-unknown", app);
                });
    }
}
