package vn.toso.web.learner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.shared.Refused;

/** Reads the codes that stand in addresses: {@code K04-L2} is a lesson of {@code K04}, {@code K04-L2#4} a step of it. */
final class Codes {
    private static final Pattern LESSON = Pattern.compile("([A-Z][A-Z0-9]{1,9})-L[0-9]{1,2}");
    private static final Pattern SCENE = Pattern.compile("([A-Z][A-Z0-9]{1,9})-S[0-9]{1,2}");
    private static final Pattern STEP = Pattern.compile("(.+)#([0-9])");

    private Codes() {}

    static String course(String lesson) {
        Matcher matcher = LESSON.matcher(lesson);
        if (!matcher.matches()) {
            throw new Refused("lesson.unknown");
        }
        return matcher.group(1);
    }

    static String courseOfScene(String scene) {
        Matcher matcher = SCENE.matcher(scene);
        if (!matcher.matches()) {
            throw new Refused("scene.unknown");
        }
        return matcher.group(1);
    }

    static String addressOf(String step) {
        Matcher matcher = STEP.matcher(step);
        return matcher.matches() ? "/hoc/lesson?lesson=" + matcher.group(1) + "#b" + matcher.group(2) : "/hoc/home";
    }
}
