package vn.toso.coursepack;

import java.util.List;

/**
 * What a rule takes from the rest of its course.
 *
 * @param mark of the quiz, in percent
 * @param months for which a signed sheet counts
 */
record RuleFacts(List<String> lessons, List<String> scenes, int mark, int months) {
    RuleFacts {
        lessons = List.copyOf(lessons);
        scenes = List.copyOf(scenes);
    }
}
