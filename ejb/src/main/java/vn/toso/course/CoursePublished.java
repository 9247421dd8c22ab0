package vn.toso.course;

/**
 * A course has a new version, with its question bank and its rule; fired in the transaction that published them.
 *
 * @param ruleJson the rule of its service with every lesson and the quiz spelled out, as JSON text
 */
public record CoursePublished(
        String courseCode, int versionNumber, String service, String contentHash, String ruleJson) {}
