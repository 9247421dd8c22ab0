package vn.toso.web.learner;

import vn.toso.learning.Leg;
import vn.toso.web.words.Reader;

/** What a learning path is called, in the reader's language. */
final class PathWords {
    private PathWords() {}

    static String nameOf(Reader reader, Leg leg) {
        return reader.choose(leg.path().vi(), leg.path().en());
    }
}
