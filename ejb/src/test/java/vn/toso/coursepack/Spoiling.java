package vn.toso.coursepack;

import java.util.Random;
import vn.toso.testing.SamplePack;

/** Ways to spoil the sample that take more than a word. */
final class Spoiling {
    private static final String STEP = """
            ## Bước nữa
            ![Hình vẽ: hai người đứng cạnh nhau](screens/people.svg)

            Nhìn nút.

            > Bác nhìn nút nhé.

            """;

    private Spoiling() {}

    static SamplePack skippedLesson(SamplePack pack) {
        return pack.without("lessons/02.md").with("lessons/03.md", pack.text("lessons/02.md"));
    }

    static SamplePack sevenSteps(SamplePack pack) {
        return pack.changing("lessons/02.md", "## Mã", STEP.repeat(6) + "## Mã");
    }

    static SamplePack noStep(SamplePack pack) {
        String lesson = pack.text("lessons/02.md");
        return pack.with(
                "lessons/02.md",
                lesson.substring(0, lesson.indexOf("## Mã")) + lesson.substring(lesson.indexOf("## Việc")));
    }

    /** Of the seven single questions six have the first option right. */
    static SamplePack keyInOnePlace(SamplePack pack) {
        String first =
                "- [x] Ý số 1 của câu | Vì sao ý 1 như vậy.\n- [ ] Ý số 2 của câu | Vì sao ý 2 như vậy.\n- [ ] Ý số 3";
        String second =
                "- [ ] Ý số 1 của câu | Vì sao ý 1 như vậy.\n- [x] Ý số 2 của câu | Vì sao ý 2 như vậy.\n- [ ] Ý số 3";
        String third =
                "- [ ] Ý số 1 của câu | Vì sao ý 1 như vậy.\n- [ ] Ý số 2 của câu | Vì sao ý 2 như vậy.\n- [x] Ý số 3";
        return pack.changing("questions.md", second, first).changing("questions.md", third, first);
    }

    static SamplePack keyLongest(SamplePack pack) {
        return pack.with("questions.md", pack.text("questions.md").replaceAll("- \\[x] Ý số", "- [x] Ý dài hơn số"));
    }

    static SamplePack taughtAsTrue(SamplePack pack) {
        return pack.changing(
                "questions.md",
                "- [ ] Đúng | Không ai gõ hộ.\n- [x] Chưa đúng",
                "- [x] Đúng | Không ai gõ hộ.\n- [ ] Chưa đúng");
    }

    static SamplePack heavyPicture(SamplePack pack) {
        return pack.changing(
                "screens/button.svg", "<circle", ("<path d=\"M" + " 10".repeat(350) + "\"/>").repeat(2) + "<circle");
    }

    static SamplePack heavyLesson(SamplePack pack) {
        return pack.changing("screens/button.svg", "<circle", noise(1) + "<circle")
                .changing("screens/people.svg", "<circle", noise(2) + "<circle");
    }

    /** Points that do not pack well. */
    private static String noise(long seed) {
        StringBuilder noise = new StringBuilder();
        Random chance = new Random(seed);
        for (int i = 0; i < 10; i++) {
            noise.append("<path d=\"M");
            chance.ints(400, 0, 1000).forEach(n -> noise.append(' ').append(n));
            noise.append("\"/>\n");
        }
        return noise.toString();
    }
}
