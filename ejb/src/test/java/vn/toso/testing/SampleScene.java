package vn.toso.testing;

/** The rehearsal of the sample course: five right taps, one mishap that a wrong tap leads into, one deed, one wrong place that only tells. */
public final class SampleScene {
    public static final String FILE = "scenes/01.md";
    public static final String PHONE = "screens/phone.svg";

    static final String DRAWING = """
        <svg viewBox="0 0 220 330" xmlns="http://www.w3.org/2000/svg"><rect class="pf" x="2" y="2" width="216" height="326" rx="22"/>
        <rect class="bt" x="20" y="60" width="80" height="40" rx="8"/>
        <text class="td" x="110" y="312" font-size="13" text-anchor="middle">TẬP DƯỢT</text></svg>
        """;

    static final String TEXT = """
        ---
        code: K99-S1
        title: Bấm thử
        minutes: 3
        features: SAMPLE.OPEN@1
        sources: S1
        ---

        Một bác nhờ bạn mở máy.

        ## start: Máy đang tắt
        ![Màn hình tập dượt: máy đang tắt](screens/phone.svg)

        Bác bấm nút **mở**.

        > Bác bấm nút tròn nhé.

        - [x] Mở | 20 60 80 40 | name
        - [ ] Tắt | 120 60 80 40 | Nút này tắt máy đi.

        ## name: Gõ tên
        ![Màn hình tập dượt: ô tên](screens/phone.svg)

        Mời bác gõ tên.

        > Bác bấm vào ô tên nhé.

        - [x] Ô tên | 20 60 80 40 | code
        - [ ] Bỏ qua | 20 110 80 40 | Nút này bỏ việc đang làm. | lost

        ## lost: Máy quay về đầu
        ![Màn hình tập dượt: máy quay về đầu](screens/phone.svg)

        Việc bị bỏ dở. Ta quay lại.

        > Bác bấm quay lại nhé.

        - [x] Quay lại | 20 60 80 40 | name

        ## code: Ô mã
        ![Màn hình tập dượt: ô mã](screens/phone.svg)

        Mã là của riêng bác.

        > Bác tự gõ, cháu quay đi.

        - [x] Mình quay mặt đi | - | check
        - [ ] Đọc mã hộ bác | - | Không ai được đọc mã của người khác.

        ## check: Xem lại
        ![Màn hình tập dượt: xem lại](screens/phone.svg)

        Xem lại tên.

        > Bác xem tên đúng chưa.

        - [x] Đúng rồi | 20 60 80 40 | last
        - [x] Sửa tên | 20 110 80 40 | name

        ## last: Gửi đi
        ![Màn hình tập dượt: nút gửi](screens/phone.svg)

        Bác bấm gửi.

        > Bác bấm gửi nhé.

        - [x] Gửi | 20 60 80 40 | done

        ## done: Xong
        ![Màn hình tập dượt: máy đã mở](screens/phone.svg)

        Máy đã mở.

        > Vậy là xong, bác nhé.
        """;

    private SampleScene() {}
}
