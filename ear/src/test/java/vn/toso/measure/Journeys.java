package vn.toso.measure;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import vn.toso.journey.Valley;

/** The journeys without a network, told by those who walk them: a row each, and what was lost or kept twice in all of them. */
final class Journeys {
    private static final List<String> STORIES = List.of("OfflineIT", "SharedPhoneIT", "PhoneStoreIT", "KillSwitchIT");

    private Journeys() {}

    static List<Measurement> run() {
        List<Measurement> rows = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(STORIES.stream()
                                        .map(story -> DiscoverySelectors.selectClass("vn.toso.journey." + story))
                                        .toList())
                                .build(),
                        listener(rows));
        rows.addAll(Valley.TALLY.rows("journeys in Chromium"));
        return rows;
    }

    private static TestExecutionListener listener(List<Measurement> rows) {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String what = result.getThrowable().map(Throwable::toString).orElse("");
                if (test.isTest() || !what.isEmpty()) {
                    System.err.println(test.getDisplayName() + " " + result.getStatus());
                    rows.add(Measurement.atMost("journey: " + name(test), what.isEmpty() ? 0 : 1, "failed", 0, what));
                }
            }
        };
    }

    private static String name(TestIdentifier test) {
        String method = test.getUniqueId().replaceFirst(".*(?:method|template):([a-z_]+)\\(.*", "$1");
        String variant = test.getDisplayName().startsWith("background") ? ", " + test.getDisplayName() : "";
        return method.replace('_', ' ') + variant;
    }
}
