package vn.toso.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;

/** By what members are counted: the organisation that they represent, what they are in the team, or how old they are. */
public enum Grouping {
    ORGANIZATION("b.organization"),
    ROLE("b.role"),
    AGE("""
            CASE WHEN n.birth_year IS NULL THEN 'UNKNOWN'
                 WHEN YEAR(:on) - n.birth_year < 30 THEN 'UNDER_30'
                 WHEN YEAR(:on) - n.birth_year < 45 THEN 'UNDER_45'
                 WHEN YEAR(:on) - n.birth_year < 60 THEN 'UNDER_60'
                 ELSE 'FROM_60' END""");

    /** Between what {@link #EACH} says of one grouping and of the next. */
    static final String BETWEEN = "|";

    /** What each grouping says, in their order. */
    static final String EACH = "CONCAT_WS('%s', %s)"
            .formatted(BETWEEN, Arrays.stream(values()).map(by -> by.sql).collect(Collectors.joining(", ")));

    final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    /**
     * @param code empty for the organisation
     * @throws Refused {@code report-by.unknown}
     */
    public static Grouping read(String code) {
        return code.isEmpty()
                ? ORGANIZATION
                : Arrays.stream(values())
                        .filter(by -> by.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refused("report-by.unknown"));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
