package vn.toso.reporting;

import java.util.Arrays;
import java.util.Locale;
import vn.toso.shared.Refused;

/** The reports that there are, by the name in their address. */
public enum ReportName {
    COMPLETION,
    QUALIFIED,
    NEARLY,
    LAPSE,
    PARTICIPATION,
    LEADERS,
    ITEMS,
    TREND,
    MONTH;

    /** @throws Refused {@code report.unknown} */
    public static ReportName read(String code) {
        return Arrays.stream(values())
                .filter(name -> name.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("report.unknown"));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it answers for one service; the others look at every course. */
    public boolean isOfService() {
        return this != COMPLETION && this != LEADERS;
    }

    /** Whether it goes through members one by one, where nothing is kept; the others add up coverage. */
    boolean countsMembers() {
        return this != TREND && this != MONTH;
    }

    /** Whether its members can be counted in several ways. */
    public boolean isGrouped() {
        return this == PARTICIPATION;
    }
}
