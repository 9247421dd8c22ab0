package vn.toso.coursepack;

import java.util.List;
import java.util.stream.Stream;
import vn.toso.shared.SafeHtml;

/**
 * A step as its file has it.
 *
 * @param picture path of the picture with the line that names it; empty when there is none
 * @param texts its paragraphs or list items
 * @param say the sentence to say to the resident; empty when there is none
 */
record StepSource(int line, String title, Line picture, String alt, List<Line> texts, SafeHtml html, Line say) {
    /** What is read and counted: everything but the heading and the text alternative. */
    Stream<Line> words() {
        return Stream.concat(texts.stream(), Stream.of(say));
    }
}
