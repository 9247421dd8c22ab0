package vn.toso.qualification;

/** Why somebody who has shown everything does not count all the same. */
public enum Hold {
    SUSPENDED,
    LEFT_TEAM
}
