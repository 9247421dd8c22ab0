package vn.toso.assessment;

/**
 * The drawn phone on which a question asks to tap.
 *
 * @param picture as SVG, checked when it was published
 * @param alt what it shows, in words
 */
public record Screen(String picture, String alt) {}
