package vn.toso.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.shared.Refused;

/** Names one step of a lesson, written {@code K04-L2#4} and counted from 1, so that a result can lead back to it. */
public record StepRef(String lesson, int step) {
    private static final Pattern FORM = Pattern.compile("([A-Z0-9]{1,10}-L[1-9][0-9]?)#([1-9])");

    public StepRef {
        if (lesson.isEmpty() || step < 1) {
            throw new IllegalArgumentException("steps are counted from 1: " + lesson + "#" + step);
        }
    }

    /** @throws Refused {@code course.step-malformed} when it is not written like that */
    public static StepRef parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused("course.step-malformed", text);
        }
        return new StepRef(form.group(1), Integer.parseInt(form.group(2)));
    }

    @Override
    public String toString() {
        return lesson + "#" + step;
    }
}
