package vn.toso.qualification;

/** Why a certificate was taken back: a word of a list, so that nothing about a person stands in free text. */
public enum RevocationReason {
    ISSUED_WRONGLY,
    CONDUCT,
    LEFT_TEAM,
    OWN_WISH
}
