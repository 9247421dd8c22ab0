package vn.toso.learning;

import java.time.Instant;

/**
 * A step that members found hard to understand.
 *
 * @param version of the course that they had before them
 * @param members how many of them the asker may know of
 * @param since when the first of them said so
 */
public record UnclearRow(
        String course,
        String courseTitle,
        String lesson,
        int lessonPosition,
        String lessonTitle,
        int version,
        int step,
        String stepTitle,
        int members,
        Instant since) {}
