package vn.toso.evidence;

/** What an entry of the log says. The kinds that later features write stand here too, because the log outlives them all. */
public enum EvidenceKind {
    LESSON_COMPLETED,
    REHEARSAL_DONE,
    OWN_PHONE_CHECK,
    QUIZ_GRADED,
    QUIZ_REGRADED,
    PRACTICE_SIGNED_OFF,
    DELTA_DONE,
    ASSIST_LOGGED,
    NOMINATION,
    OUTSIDE_COURSE,
    OVERRIDE,
    SUSPENSION,
    SUSPENSION_LIFTED,
    VOID
}
