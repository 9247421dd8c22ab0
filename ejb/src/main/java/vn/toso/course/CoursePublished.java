package vn.toso.course;

import java.util.Set;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * A course has a new version, with its question bank and its rule; fired in the transaction that published them.
 *
 * @param features that its lessons teach
 * @param ruleJson the rule of its service with every lesson and the quiz spelled out, as JSON text
 */
public record CoursePublished(
        String courseCode,
        int versionNumber,
        String service,
        String contentHash,
        Set<FeatureVersionRef> features,
        String ruleJson) {
    public CoursePublished {
        features = Set.copyOf(features);
    }
}
