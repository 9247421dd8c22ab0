package vn.toso.course;

/** A step read out in one language, such as {@code vi}. */
public record VoiceFacts(String language, Sound sound) {}
