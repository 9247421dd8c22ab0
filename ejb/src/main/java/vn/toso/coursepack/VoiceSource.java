package vn.toso.coursepack;

import vn.toso.course.Sound;

/**
 * A recording as its file has it.
 *
 * @param lesson the number in the name of the lesson's file, two digits
 * @param step counted from 1
 * @param mark of the text that was read out, as the index has it
 */
record VoiceSource(String file, String language, String lesson, int step, String mark, Sound sound) {
    String lessonFile() {
        return "lessons/" + lesson + ".md";
    }

    /** Whether it was made for what the step says now. */
    boolean isOf(StepSource said) {
        return mark.equals(SpokenText.mark(said));
    }
}
