package vn.toso.organization;

/** What a person may be asked to do here. MEMBER follows from a person's account; the others are dated grants over a unit. */
public enum Role {
    MEMBER,
    ASSESSOR,
    TRAINER,
    COMMITTEE,
    ADMINISTRATOR
}
