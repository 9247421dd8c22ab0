package vn.toso.learning;

import java.util.List;

/**
 * Courses that belong together, in the order in which they are learned.
 *
 * @param vi its name in Vietnamese, {@code en} in English
 * @param courses codes of the courses, none twice
 */
public record LearningPath(String code, Audience audience, String vi, String en, List<String> courses) {
    public LearningPath {
        courses = List.copyOf(courses);
    }
}
