package vn.toso.course;

import vn.toso.shared.SafeHtml;

/**
 * One short step of a lesson.
 *
 * @param picture the drawn picture as SVG, checked against the allow-list of elements and attributes
 * @param alt what the picture shows, for whoever does not see it
 * @param say the sentence to say to the resident, plain text without quotation marks
 */
public record StepFacts(String title, String picture, String alt, SafeHtml body, String say) {}
