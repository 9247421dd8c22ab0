package vn.toso.assessment;

/** What a question is about; the order in which a paper asks. */
public enum Part {
    KNOWLEDGE,
    STEPS,
    CASE,
    SAFETY,
    REFERRAL
}
