package vn.toso.assessment;

/** One thing to choose, whether it is right, and what is said to whoever chose it. Texts are plain. */
public record OptionFacts(String text, boolean isRight, String feedback) {}
