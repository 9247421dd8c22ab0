package vn.toso.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.Known;
import vn.toso.digitalservice.CatalogueDocument;

/**
 * A tiny course without a fault, built in memory: two lessons, a rehearsal, ten questions, a rule and a sheet. A test takes it as it is or spoils
 * one thing; every verb gives a new pack.
 */
public final class SamplePack {
    public static final String COURSE = "K99";
    public static final String SERVICE = "SAMPLE";

    private static final String CATALOGUE = """
        {"apps": [{"code": "SAMPLE-APP", "vi": "Mẫu", "en": "Sample"}],
         "services": [{"code": "SAMPLE", "app": "SAMPLE-APP", "kind": "RESIDENT", "vi": "Việc mẫu", "en": "Sample",
           "features": [{"code": "SAMPLE.OPEN", "vi": "Mở", "en": "Open",
             "versions": [{"number": 1, "effectiveFrom": "2026-01-01", "change": "MEANING", "appVersion": "1.0"}]}]}]}
        """;

    private static final String COURSE_MD = """
        ---
        code: K99
        service: SAMPLE
        title: Khóa mẫu
        language: vi
        app-version: 1.0
        checked: 2026-11-01
        review-by: 2027-05-01
        ---

        Học xong, bạn giúp được bà con mở máy.

        ## Từ ngữ

        - **OTP**: mã dùng một lần.
        - **Mật khẩu**: chữ riêng để vào máy.

        ## Nguồn

        - **S1**: trang mẫu, 2026: cách mở máy.
        """;

    private static final String LESSON_1 = """
        ---
        code: K99-L1
        title: Mở máy
        minutes: 3
        features: SAMPLE.OPEN@1
        sources: S1
        confirm: Nút mở có đúng chỗ không.
        ---

        ## Tìm nút
        ![Màn hình tập dượt: nút tròn được khoanh](screens/button.svg)

        Nút tròn ở **giữa** màn hình. Bà con tự bấm.

        > Bác bấm nút tròn nhé.

        ## Xem lại
        ![Hình vẽ: hai người đứng cạnh nhau](screens/people.svg)

        - Máy đã sáng chưa?
        - Tên có đúng không?

        > Bác xem máy sáng chưa.

        ## Việc hôm nay

        Tự mở máy của bạn một lần.
        """;

    private static final String LESSON_2 = """
        ---
        code: K99-L2
        title: Giữ an toàn
        minutes: 2
        features: SAMPLE.OPEN@1
        sources: S1
        ---

        ## Mã của riêng bà con
        ![Hình vẽ: hai người đứng cạnh nhau](screens/people.svg)

        Bạn không hỏi **OTP**, không xem mật khẩu.

        > Bác đừng đọc mã cho ai.

        ## Việc hôm nay

        Dặn một người nhà như vậy.
        """;

    private static final String SCREEN = """
        <svg viewBox="0 0 220 330" xmlns="http://www.w3.org/2000/svg"><rect class="pf" x="2" y="2" width="216" height="326" rx="22"/>
        <circle class="mk" cx="110" cy="160" r="40"/>
        <text class="td" x="110" y="312" font-size="13" text-anchor="middle">TẬP DƯỢT</text></svg>
        """;

    private static final String PEOPLE = """
        <svg viewBox="0 0 220 330"><circle class="so" cx="60" cy="100" r="30"/><path class="ln" d="M150 70h40v90z"/></svg>
        """;

    private static final String QUIZ = """
        ---
        quiz: K99-QUIZ
        mark: 80
        knowledge: 1
        steps: 1
        case: 1
        safety: 1
        referral: 1
        wait-after: 3
        wait-minutes: 10
        ---
        """;

    private static final String RULE = """
        {"service": "SAMPLE", "number": 1, "validFrom": "2026-01-01", "qualifiesAt": 1,
         "levels": [{"level": 1, "all": [{"lessons": "K99"}, {"quiz": "K99-QUIZ"}]}]}
        """;

    private static final String SHEET = """
        ---
        code: K99-SHEET
        valid-months: 6
        ---

        ## Bà con tự bấm nút

        Người học chỉ bằng lời. Bà con tự bấm.

        sources: S1
        """;

    private final Map<String, byte[]> files;

    private SamplePack(Map<String, byte[]> files) {
        this.files = files;
    }

    public static SamplePack whole() {
        return new SamplePack(new TreeMap<>())
                .with("course.md", COURSE_MD)
                .with("lessons/01.md", LESSON_1)
                .with("lessons/02.md", LESSON_2)
                .with("screens/button.svg", SCREEN)
                .with("screens/people.svg", PEOPLE)
                .with(SampleScene.FILE, SampleScene.TEXT)
                .with(SampleScene.PHONE, SampleScene.DRAWING)
                .with("questions.md", QUIZ + questions())
                .with("rule.json", RULE)
                .with("sheet.md", SHEET);
    }

    /** The catalogue that the sample points at. */
    public static byte[] catalogue() {
        return CATALOGUE.getBytes(StandardCharsets.UTF_8);
    }

    public static Known known() {
        return Known.of(CatalogueDocument.read(catalogue()));
    }

    public SamplePack with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SamplePack with(String path, byte[] content) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(path, content);
        return new SamplePack(more);
    }

    public SamplePack without(String path) {
        Map<String, byte[]> fewer = new TreeMap<>(files);
        fewer.remove(path);
        return new SamplePack(fewer);
    }

    /** The first place where the words stand is changed. */
    public SamplePack changing(String path, String words, String instead) {
        String text = text(path);
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not say " + words);
        }
        return with(path, text.substring(0, at) + instead + text.substring(at + words.length()));
    }

    public String text(String path) {
        byte[] content = files.get(path);
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    public Map<String, byte[]> contents() {
        return new TreeMap<>(files);
    }

    public CourseFiles files() {
        return new CourseFiles(COURSE, files);
    }

    private static String questions() {
        return single("Q01", "knowledge", 1)
                + single("Q02", "knowledge", 2)
                + single("Q03", "steps", 3)
                + single("Q04", "steps", 1)
                + several("Q05", "case")
                + single("Q06", "case", 2)
                + single("Q07", "safety", 3)
                + trueOrFalse("Q08", "safety")
                + single("Q09", "referral", 1)
                + trueOrFalse("Q10", "referral");
    }

    /** @param right which of the three options, from 1 */
    private static String single(String code, String part, int right) {
        StringBuilder options = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            options.append("- [%s] Ý số %d của câu | Vì sao ý %d như vậy.\n".formatted(i == right ? "x" : " ", i, i));
        }
        return head(code, "single", part) + "Bác bấm nút nào trước?\n\n" + options + "\n> Nút tròn đứng trước.\n";
    }

    private static String several(String code, String part) {
        return head(code, "several", part) + """
            Nên xem những gì?

            - [x] Máy đã sáng | Sáng là mở rồi.
            - [ ] Mây trên trời | Không liên quan.
            - [x] Tên đúng chưa | Cần xem tên.

            > Xem máy và xem tên.
            """;
    }

    private static String trueOrFalse(String code, String part) {
        return head(code, "truefalse", part) + """
            Người giúp gõ hộ mật khẩu.

            - [ ] Đúng | Không ai gõ hộ.
            - [x] Chưa đúng | Bà con tự gõ.

            > Bà con tự gõ, người giúp quay đi.
            """;
    }

    private static String head(String code, String kind, String part) {
        String critical = part.equals("safety") ? "critical: yes\n" : "";
        return """

            ## K99-%s
            kind: %s
            part: %s
            %sfeature: SAMPLE.OPEN@1
            step: K99-L1#2
            source: S1
            checked: 2026-11-01

            """.formatted(code, kind, part, critical);
    }
}
