package vn.toso.coursepack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toso.coursepack.CarriedCourse.CarriedPage;

/** A phone believes a carried course only as it was signed; here it is read as the format says, without the code that wrote it. */
@SuppressWarnings("NullAway.Init")
class CarriedFileTest {
    private static final String PASSWORD = "only-for-this-test";
    private static final String STRICT = "toso-course 1 ([0-9a-f]{16}) ([0-9a-f]{128})\n";
    private static final CarriedCourse COURSE = new CarriedCourse(
            "K99",
            2,
            "Khóa mẫu",
            "vi",
            "09:00 23/11/2026",
            "(() => 0)();",
            List.of(
                    new CarriedPage("/hoc/course?course=K99", "Khóa mẫu", "<h1>Khóa mẫu</h1>"),
                    new CarriedPage("/hoc/lesson?lesson=K99-L1", "Mở máy", "<h1>Mở máy</h1>")));

    @TempDir
    static Path folder;

    private static CarryKeys keys;

    @BeforeAll
    static void make_a_key() throws Exception {
        keys = store("carry.p12", "carry-1");
    }

    @Test
    void a_file_as_it_was_signed_is_believed_and_says_what_the_course_is() throws Exception {
        byte[] file = CarriedFile.of(COURSE, keys);
        assertThat(isBelieved(file, keys.believed(), STRICT)).isTrue();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"course\":\"K99\",\"version\":2,\"title\":\"Khóa mẫu\",\"language\":\"vi\"")
                .endsWith(
                        "{\"address\":\"/hoc/lesson?lesson=K99-L1\",\"title\":\"Mở máy\",\"main\":\"<h1>Mở máy</h1>\"}]}");
    }

    @Test
    void no_bit_of_it_can_be_another_one() throws Exception {
        byte[] file = CarriedFile.of(COURSE, keys);
        List<String> accepted = flipped(file, STRICT);
        assertThat(accepted).isEmpty();
    }

    /** The property above is able to fail: who reads signatures in capitals too lets changed files through. */
    @Test
    void a_careless_reader_would_believe_some_changed_files() throws Exception {
        byte[] file = CarriedFile.of(COURSE, keys);
        assertThat(flipped(file, "toso-course 1 ([0-9a-fA-F]{16}) ([0-9a-fA-F]{128})\n"))
                .isNotEmpty();
    }

    @Test
    void no_byte_can_be_missing_or_added_at_the_end() throws Exception {
        byte[] file = CarriedFile.of(COURSE, keys);
        for (int length = 0; length < file.length; length++) {
            assertThat(isBelieved(Arrays.copyOf(file, length), keys.believed(), STRICT))
                    .as("%d bytes", length)
                    .isFalse();
        }
        assertThat(isBelieved(Arrays.copyOf(file, file.length + 1), keys.believed(), STRICT))
                .isFalse();
    }

    @Test
    void the_newest_key_signs_and_files_of_the_older_one_are_still_believed() throws Exception {
        CarryKeys before = store("changed.p12", "carry-20260101");
        byte[] old = CarriedFile.of(COURSE, before);
        CarryKeys after = store("changed.p12", "carry-20260601");
        assertThat(after.believed()).hasSize(2).containsAll(before.believed());
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(isBelieved(old, after.believed(), STRICT)).isTrue();
        assertThat(isBelieved(CarriedFile.of(COURSE, after), after.believed(), STRICT))
                .isTrue();
        assertThat(isBelieved(CarriedFile.of(COURSE, after), before.believed(), STRICT))
                .isFalse();
    }

    @Test
    void another_kind_of_key_a_wrong_password_and_no_key_at_all_are_said_at_once() throws Exception {
        tool("wide.p12", "carry-1", "secp384r1");
        assertThatThrownBy(() -> CarryKeys.read(folder.resolve("wide.p12"), PASSWORD))
                .hasMessageContaining("P-256");
        assertThatThrownBy(() -> CarryKeys.read(folder.resolve("carry.p12"), "another one"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CarriedFile.of(COURSE, CarryKeys.none())).hasMessageStartingWith("coursepack.no-key");
    }

    /** Each bit of the file turned round by itself; returns where the file was believed all the same. */
    private static List<String> flipped(byte[] file, String head) throws GeneralSecurityException {
        List<String> accepted = new ArrayList<>();
        for (int at = 0; at < file.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = file.clone();
                changed[at] ^= (byte) (1 << bit);
                if (isBelieved(changed, keys.believed(), head)) {
                    accepted.add("byte " + at + ", bit " + bit);
                }
            }
        }
        return accepted;
    }

    private static boolean isBelieved(byte[] file, List<CarryKey> believed, String head)
            throws GeneralSecurityException {
        String text = new String(file, ISO_8859_1);
        Matcher line = Pattern.compile(head).matcher(text);
        if (!line.lookingAt()) {
            return false;
        }
        byte[] signed = ("toso-course 1 " + line.group(1) + "\n" + text.substring(line.end())).getBytes(ISO_8859_1);
        for (CarryKey key : believed) {
            if (key.id().equals(line.group(1))) {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initVerify(publicKey(key));
                signature.update(signed);
                return signature.verify(HexFormat.of().parseHex(line.group(2)));
            }
        }
        return false;
    }

    private static PublicKey publicKey(CarryKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.key())));
    }

    private static CarryKeys store(String file, String name) throws Exception {
        tool(file, name, "secp256r1");
        return CarryKeys.read(folder.resolve(file), PASSWORD);
    }

    /** Makes a key as the launcher does. */
    private static void tool(String file, String name, String curve) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        curve,
                        "-dname",
                        "CN=toso",
                        "-validity",
                        "36500",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve(file).toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
    }
}
