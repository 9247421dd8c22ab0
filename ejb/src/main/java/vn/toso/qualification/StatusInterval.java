package vn.toso.qualification;

import java.time.LocalDate;
import vn.toso.shared.Period;

/** A row of the projection: from which day until which a person stood where, without the explanation. */
public record StatusInterval(Period period, int level, boolean isQualified, int met, int needed, int ruleNumber) {

    static StatusInterval of(Period period, Standing standing) {
        return new StatusInterval(
                period,
                standing.level(),
                standing.isQualified(),
                standing.met(),
                standing.needed(),
                standing.ruleNumber());
    }

    StatusInterval until(LocalDate end) {
        return new StatusInterval(period.endingOn(end), level, isQualified, met, needed, ruleNumber);
    }

    boolean saysTheSameAs(StatusInterval other) {
        return equals(
                new StatusInterval(period, other.level, other.isQualified, other.met, other.needed, other.ruleNumber));
    }
}
