package vn.toso.assessment;

/** How a question is answered: one right option, two or more but not all, or whether a sentence is true. */
public enum QuestionKind {
    SINGLE,
    SEVERAL,
    TRUEFALSE
}
