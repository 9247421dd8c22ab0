package vn.toso.qualification;

import java.util.List;

/** What was found for each condition of one level. */
public record LevelFinding(int level, List<Finding> findings) {
    public LevelFinding {
        findings = List.copyOf(findings);
    }
}
