package vn.toso.course;

import java.util.List;

/**
 * A step as its page shows it.
 *
 * @param picture SVG, checked when it was published; to be printed as it stands
 * @param html paragraphs or a list, to be printed as it stands
 * @param say the sentence to say to the resident, plain text without quotation marks
 * @param voices where the step can be heard
 */
public record StepView(
        int position, String title, String picture, String alt, String html, String say, List<Voice> voices) {}
