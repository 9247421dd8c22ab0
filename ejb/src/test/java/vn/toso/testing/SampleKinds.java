package vn.toso.testing;

/** Three questions more for the sample course: one to put in order, one to pair, one to tap on a drawn screen. */
public final class SampleKinds {
    public static final String BANK = "questions.md";
    public static final String SCREEN = "screens/tap.svg";

    private static final String QUESTIONS = """

        ## K99-Q21
        kind: order
        part: steps
        feature: SAMPLE.OPEN@1
        step: K99-L1#1
        source: S1
        checked: 2026-11-01

        Xếp các việc theo thứ tự.

        1. Cầm máy
        2. Tìm nút tròn
        3. Bấm nút tròn
        4. Xem máy sáng chưa

        > Cầm, tìm, bấm, xem.

        ## K99-Q22
        kind: match
        part: case
        feature: SAMPLE.OPEN@1
        step: K99-L1#2
        source: S1
        checked: 2026-11-01

        Nối từng cặp.

        - Máy tối => Bấm nút tròn | Bấm thì máy sáng.
        - Tên sai => Gõ lại tên | Gõ lại từng chữ.
        - Máy hỏi mã => Bác tự gõ | Mã là của riêng bác.

        > Mỗi chuyện một cách.

        ## K99-Q23
        kind: tap
        part: steps
        feature: SAMPLE.OPEN@1
        step: K99-L1#1
        source: S1
        checked: 2026-11-01

        Chạm vào nút mở máy.

        ![Màn hình tập dượt: ba nút](screens/tap.svg)

        - [ ] Tắt | 20 60 80 40 | Nút này tắt máy đi.
        - [x] Mở | 120 60 80 40 | Nút này mở máy.
        - [ ] Gọi | 20 120 80 40 | Nút này để gọi.

        > Nút mở nằm bên phải.
        """;

    private SampleKinds() {}

    public static SamplePack added() {
        return addedTo(SamplePack.whole());
    }

    public static SamplePack addedTo(SamplePack pack) {
        return pack.with(BANK, pack.text(BANK) + QUESTIONS).with(SCREEN, SampleScene.DRAWING);
    }

    /** A course of whose papers the second question is to be put in order, the third to be paired, the fifth to be tapped. */
    public static SamplePack asked() {
        String others =
                SamplePack.whole().text(BANK).replaceAll("\npart: (?:steps|case|referral)", "\npart: knowledge");
        return SamplePack.whole()
                .with(BANK, others + twice("Q21", "steps") + twice("Q22", "case") + twice("Q23", "referral"))
                .with(SCREEN, SampleScene.DRAWING);
    }

    private static String twice(String code, String part) {
        String question = "\n" + question(code).strip().replaceFirst("part: [a-z]+", "part: " + part) + "\n";
        return question + question.replace(code, code.replace("Q2", "Q3"));
    }

    /** As it stands in the bank, beginning with the heading. */
    public static String question(String code) {
        int from = QUESTIONS.indexOf("## K99-" + code);
        int to = QUESTIONS.indexOf("\n## ", from);
        return QUESTIONS.substring(from, to < 0 ? QUESTIONS.length() : to);
    }
}
