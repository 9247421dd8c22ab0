package vn.toso.assessment;

/**
 * How a question is answered: one right option, two or more but not all, whether a sentence is true, the lines put into their order,
 * each line paired with its place, or the place to tap on a drawn screen.
 */
public enum QuestionKind {
    SINGLE,
    SEVERAL,
    TRUEFALSE,
    ORDER,
    MATCH,
    TAP;

    /** Whether every line is given a place, instead of some lines being chosen. */
    public boolean isArranged() {
        return this == ORDER || this == MATCH;
    }
}
