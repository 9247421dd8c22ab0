package vn.toso.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A rule as it stands in the books; never changed, so it carries no version. */
@Entity
@Immutable
@IdClass(StoredRule.Key.class)
@Table(name = "qualification_rule")
class StoredRule {
    /** A rule is named by its service and its number. */
    record Key(String service, int number) implements Serializable {}

    @Id
    private String service;

    @Id
    private int number;

    private LocalDate validFrom;
    private String definition;

    @SuppressWarnings("NullAway.Init")
    protected StoredRule() {}

    StoredRule(Rule rule, String definition) {
        service = rule.service();
        number = rule.number();
        validFrom = rule.validFrom();
        this.definition = definition;
    }

    Rule rule() {
        return RuleText.read(definition);
    }

    boolean isWrittenAs(String other) {
        return definition.equals(other);
    }

    boolean isInForceBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }
}
