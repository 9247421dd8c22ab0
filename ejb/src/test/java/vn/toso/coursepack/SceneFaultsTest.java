package vn.toso.coursepack;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.SamplePack;
import vn.toso.testing.SampleScene;

class SceneFaultsTest {
    private static final String SCENE = SampleScene.FILE;
    private static final String PHONE = SampleScene.PHONE;
    private static final String STATE = """
        ## more%d: Màn nữa
        ![Màn hình tập dượt: màn nữa](screens/phone.svg)

        Nhìn nút.

        > Bác nhìn nút nhé.

        - [x] Tiếp | 20 60 80 40 | %s

        """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_fault_of_the_file_is_named(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> a_fault_of_the_file_is_named() {
        return Stream.of(
                scene("no features", "features: SAMPLE.OPEN@1\n", "", ":1 key-missing"),
                scene("an unknown feature", "OPEN@1", "OPEN@2", ":5 feature-unknown"),
                scene("an unknown source", "sources: S1", "sources: S7", ":6 source-unknown"),
                scene("a code of a lesson", "K99-S1", "K99-L9", ":2 value-wrong"),
                scene("a foreign code", "K99-S1", "K98-S1", ":2 code-foreign"),
                scene("a long title", "Bấm thử", "Bấm thử ".repeat(9), ":3 title-long"),
                scene("too many minutes", "minutes: 3", "minutes: 9", ":4 value-wrong"),
                Fault.of(
                        "a skipped number",
                        p -> p.without(SCENE).with("scenes/02.md", p.text(SCENE)),
                        "scenes/02.md:1 scene-order"),
                Fault.of("a code twice", p -> p.with("scenes/02.md", p.text(SCENE)), "scenes/02.md:2 scene-twice"),
                Fault.of(
                        "no state",
                        p -> p.without(PHONE)
                                .with(
                                        SCENE,
                                        p.text(SCENE).substring(0, p.text(SCENE).indexOf("## start"))),
                        "scenes/01.md:1 scene-empty"),
                scene("no situation", "Một bác nhờ bạn mở máy.\n", "", ":8 scene-situation"),
                scene("two paragraphs", "mở máy.\n", "mở máy.\n\nHai bác.\n", ":8 scene-situation"),
                scene("a long situation", "mở máy.", "mở máy. " + "Bác chờ bạn. ".repeat(20), ":9 situation-long"),
                scene(
                        "a heading without a name",
                        "## name: Gõ tên",
                        "## Gõ tên",
                        ":18 place-leads",
                        ":21 state-heading",
                        ":38 place-leads",
                        ":58 place-leads"),
                scene("a name in capitals", "## lost: Máy", "## Lost: Máy", ":29 place-leads", ":31 state-heading"),
                scene("a name twice", "## lost: Máy", "## name: Máy", ":29 place-leads", ":31 state-twice"),
                scene("a long heading", "Gõ tên", "Gõ tên ".repeat(8), ":21 title-long"),
                scene("no picture", "![Màn hình tập dượt: ô tên](screens/phone.svg)", "", ":21 step-picture"),
                scene(
                        "a missing picture",
                        "ô tên](screens/phone.svg)",
                        "ô tên](screens/other.svg)",
                        ":22 picture-missing"),
                scene("no text", "Mời bác gõ tên.\n", "", ":21 state-text"),
                scene("three paragraphs", "Mời bác gõ tên.", "Một.\n\nHai.\n\nBa.", ":21 state-text"),
                scene("a numbered list", "Mời bác gõ tên.", "1. Một\n2. Hai", ":21 state-text"),
                scene("a long text", "Mời bác gõ tên.", "Bác gõ tên đi. ".repeat(11), ":21 state-long"),
                scene("nothing to say", "> Bác bấm vào ô tên nhé.\n", "", ":21 step-say"),
                scene(
                        "a long sentence",
                        "Nút này tắt máy đi.",
                        "Nút này " + "tắt máy ".repeat(11) + "đi.",
                        ":19 sentence-long"),
                scene("an unexplained word", "Nút này tắt máy đi.", "Nút này mở ABC.", ":19 jargon"),
                scene("a real number", "Mời bác gõ tên.", "Gõ 0912 345 678.", ":24 real-number"),
                scene("a forbidden sentence", "Mã là của riêng bác.", "Bác đọc mã cho bạn.", ":43 teaching"),
                scene("a forbidden deed", "- [x] Mình quay mặt đi", "- [x] Đọc mã cho mình", ":47 teaching"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_fault_of_a_place_is_named(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> a_fault_of_a_place_is_named() {
        return Stream.of(
                scene("no mark", "- [x] Gửi |", "- Gửi |", ":60 place-right", ":67 place-form"),
                scene("nowhere to lead", "- [x] Gửi | 20 60 80 40 | done", "- [x] Gửi | 20 60 80 40", ":67 place-form"),
                scene("a right place that tells", "40 | last", "40 | Vì sao | last", ":57 place-form"),
                scene("a strong label", "] Gửi |", "] **Gửi** |", ":67 markdown"),
                scene("a nested list", "40 | last", "40 | last\n  - x", ":57 place-form"),
                scene(
                        "two lists",
                        "40 | done\n",
                        "40 | done\n\nChữ.\n\n- [x] Nữa | 20 160 80 40 | done\n",
                        ":71 places"),
                scene("seven places", "- [ ] Tắt", deeds(6) + "- [ ] Tắt", ":24 places"),
                scene("a long label", "] Gửi |", "] " + "Gửi đi ".repeat(7) + "|", ":67 place-label"),
                scene("a label twice", "] Tắt |", "] Mở |", ":19 place-twice"),
                scene("a narrow place", "120 60 80 40", "120 60 33 40", ":19 course.area"),
                scene("a low place", "120 60 80 40", "120 60 80 33", ":19 course.area"),
                scene("a place beside the phone", "120 60 80 40", "141 60 80 40", ":19 course.area"),
                scene("a place below the phone", "120 60 80 40", "120 291 80 40", ":19 course.area"),
                scene("three numbers", "120 60 80 40", "120 60 80", ":19 course.area"),
                scene("one over the other", "120 60 80 40", "99 99 80 40", ":19 place-overlap"),
                scene("an unknown state", "| lost", "| nowhere", ":29 place-leads"),
                scene(
                        "no right place",
                        "- [x] Gửi | 20 60 80 40 | done",
                        "- [ ] Gửi | 20 60 80 40 | Gửi. | done",
                        ":60 place-right"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_fault_of_the_ways_is_named(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> a_fault_of_the_ways_is_named() {
        return Stream.of(
                scene("a state that nothing leads to", " | lost", "", ":31 state-unreached"),
                scene(
                        "a state without a way out",
                        "Quay lại | 20 60 80 40 | name",
                        "Quay lại | 20 60 80 40 | lost",
                        ":31 state-endless"),
                scene(
                        "a circle",
                        "40 | last\n- [x] Sửa tên | 20 110 80 40 | name",
                        "40 | start\n- [x] Sửa tên | 20 110 80 40 | last",
                        ":50 scene-circle"),
                scene("four taps", "40 | code", "40 | check", ":1 scene-taps", ":40 state-unreached"),
                Fault.of("sixteen taps", p -> moreStates(p, 11), "scenes/01.md:1 scene-taps"),
                Fault.of("no mishap", SceneFaultsTest::straight, "scenes/01.md:1 scene-straight"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_fault_of_the_drawings_is_named(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> a_fault_of_the_drawings_is_named() {
        return Stream.of(
                Fault.of("no watermark", p -> p.changing(PHONE, "TẬP DƯỢT", "MẪU"), PHONE + ":1 svg-watermark"),
                Fault.of("a ring", p -> p.changing(PHONE, "class=\"bt\"", "class=\"mk\""), PHONE + ":1 svg-ringed"),
                Fault.of("too heavy together", SceneFaultsTest::heavy, "scenes/01.md:1 scene-heavy"));
    }

    private static Fault scene(String name, String words, String instead, String... said) {
        String[] whole = Stream.of(said).map(each -> SCENE + each).toArray(String[]::new);
        return Fault.of(name, p -> p.changing(SCENE, words, instead), whole);
    }

    private static String deeds(int count) {
        StringBuilder deeds = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            deeds.append("- [ ] Việc ").append(i).append(" | - | Chưa cần việc này.\n");
        }
        return deeds.toString();
    }

    /** Lengthens the way from the first state to the second. */
    private static SamplePack moreStates(SamplePack pack, int count) {
        StringBuilder states = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            states.append(STATE.formatted(i, i == count ? "name" : "more" + (i + 1)));
        }
        return pack.changing(SCENE, "40 | name", "40 | more1").changing(SCENE, "## name:", states + "## name:");
    }

    private static SamplePack straight(SamplePack pack) {
        String scene = pack.text(SCENE);
        UnaryOperator<String> cut =
                text -> text.substring(0, text.indexOf("## lost")) + text.substring(text.indexOf("## code"));
        return pack.with(SCENE, cut.apply(scene).replace(" | lost", ""));
    }

    /** Ten states more, each with a drawing of 2,000 bytes, are too much for one scene. */
    private static SamplePack heavy(SamplePack pack) {
        String path = "<path class=\"ln\" d=\"M0 0" + " 100".repeat(420) + "\"/>";
        SamplePack heavy = moreStates(pack, 10);
        for (int i = 1; i <= 10; i++) {
            String drawing = "screens/heavy-" + i + ".svg";
            heavy = heavy.with(drawing, pack.text(PHONE).replace("<rect class=\"bt\"", path + "<rect class=\"bt\""))
                    .changing(SCENE, "màn nữa](" + PHONE, "màn nữa](" + drawing);
        }
        return heavy;
    }
}
