package vn.toso.coursepack;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The package that a course version was made from, and its rule spelled out; both as they were published. */
@Entity
@Immutable
@Table(name = "coursepack_archive")
class Archive {
    @Id
    private UUID courseVersion;

    private byte[] zip;
    private int ruleNumber;
    private String rule;

    @SuppressWarnings("NullAway.Init")
    protected Archive() {}

    Archive(UUID courseVersion, byte[] zip, int ruleNumber, String rule) {
        this.courseVersion = courseVersion;
        this.zip = zip;
        this.ruleNumber = ruleNumber;
        this.rule = rule;
    }

    byte[] zip() {
        return zip;
    }

    /** A rule keeps its number only while it says the same; a changed one takes a higher number. */
    boolean canBeFollowedBy(int number, String other) {
        return number > ruleNumber || (number == ruleNumber && rule.equals(other));
    }

    int ruleNumber() {
        return ruleNumber;
    }
}
