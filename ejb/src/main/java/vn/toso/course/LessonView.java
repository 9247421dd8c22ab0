package vn.toso.course;

import java.util.List;

/**
 * A lesson as its page shows it.
 *
 * @param version number of the course version
 * @param position of the lesson in the course, from 1
 * @param of how many lessons the course has
 * @param task the one real task for today, plain text
 */
public record LessonView(
        String course,
        int version,
        String code,
        int position,
        int of,
        String title,
        int minutes,
        String task,
        List<StepView> steps) {}
