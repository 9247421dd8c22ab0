package vn.toso.course;

import java.util.List;
import vn.toso.shared.SafeHtml;

/**
 * One short step of a lesson.
 *
 * @param picture the drawn picture as SVG, checked against the allow-list of elements and attributes
 * @param alt what the picture shows, for whoever does not see it
 * @param say the sentence to say to the resident, plain text without quotation marks
 * @param voices the step read out, at most once in a language
 */
public record StepFacts(String title, String picture, String alt, SafeHtml body, String say, List<VoiceFacts> voices) {
    public StepFacts {
        voices = List.copyOf(voices);
    }
}
