package vn.toso.coursepack;

import java.util.List;

/**
 * What publishing a package would do, or did.
 *
 * @param problems by file and line; nothing is published while there is one
 * @param remarks what an author should know, but what stops nothing
 * @param outcome whether a version is added
 * @param version the number that the course has afterwards; 0 when it was never published and cannot be
 */
public record PackPlan(
        List<Problem> problems, List<Problem> remarks, Outcome outcome, int version, PackMeasures measures) {
    /** Refused for its problems, unchanged because the same content is published, or a new version. */
    public enum Outcome {
        REFUSED,
        UNCHANGED,
        NEW_VERSION
    }

    public PackPlan {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    public boolean isPublishable() {
        return problems.isEmpty();
    }
}
