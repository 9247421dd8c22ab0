package vn.toso.web.words;

/** A condition of a rule in the reader's words: what it asks, whether it is met, and by what or what is missing. */
public record Reason(boolean met, String text, String why) {}
