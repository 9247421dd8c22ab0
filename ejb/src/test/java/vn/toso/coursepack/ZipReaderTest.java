package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.Refused;

class ZipReaderTest {
    private static final int CENTRAL = 0x02014b50;

    @Test
    void an_ordinary_zip_is_read_whole() throws IOException {
        byte[] zip = zip("K99/", "", "K99/course.md", "nội dung", "K99/screens/a.svg", "x".repeat(5_000));
        assertThat(ZipReader.read(zip).keySet()).containsExactly("K99/course.md", "K99/screens/a.svg");
        assertThat(ZipReader.read(zip).get("K99/course.md"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("nội dung");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../evil.md | path-outside",
                "K99/../../evil.md | path-outside",
                "K99/.. | path-outside",
                "/etc/passwd | path-outside",
                "\\\\server\\share.md | path-outside",
                "K99\\course.md | path-outside",
                "C:/evil.md | path-outside",
                "K99/.hidden | path-name",
                "K99/bài.md | path-name",
                "K99//course.md | path-name",
                "K99/a b.md | path-name",
                "K99/a\u0001.md | path-name"
            })
    void a_path_out_of_the_folder_or_an_odd_name_is_refused(String path, String key) throws IOException {
        byte[] zip = zip(path, "x");
        assertRefused(zip, key);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xa1ff, 0x6000, 0x2000, 0x1000, 0xc000})
    void a_link_or_a_device_is_refused(int mode) throws IOException {
        byte[] zip = zip("K99/course.md", "/etc/passwd");
        central(zip).putShort(centralAt(zip) + 40, (short) mode);
        assertRefused(zip, "link");
    }

    @Test
    void the_same_name_twice_is_refused_also_in_other_capitals() throws IOException {
        byte[] zip = zip("K99/a.md", "x", "K99/b.md", "x");
        assertRefused(replaced(zip, "K99/b.md", "K99/a.md"), "path-twice");
        assertRefused(replaced(zip, "K99/b.md", "K99/A.md"), "path-twice");
    }

    @Test
    void an_encrypted_file_and_an_unknown_method_are_refused() throws IOException {
        byte[] encrypted = zip("K99/a.md", "x");
        central(encrypted).putShort(centralAt(encrypted) + 8, (short) 1);
        assertRefused(encrypted, "zip-encrypted");
        byte[] odd = zip("K99/a.md", "x");
        central(odd).putShort(centralAt(odd) + 10, (short) 14).putShort(8, (short) 14);
        assertRefused(odd, "zip-method");
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() throws IOException {
        assertRefused(zip("K99/a.md", "0".repeat(900_000)), "zip-ratio");
        assertRefused(zip("K99/a.md", "0".repeat(1_100_000)), "file-big");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 1_001; i++) {
                zip.putNextEntry(new ZipEntry("K99/" + i));
            }
        }
        assertRefused(bytes.toByteArray(), "zip-many");
        assertRefused(new byte[(8 << 20) + 1], "zip-big");
    }

    @Test
    void many_files_that_are_large_together_are_refused() throws IOException {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(1_000_000, 0, 4).forEach(n -> text.append((char) ('a' + n)));
        String[] files = new String[36];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "K99/" + i;
            files[i + 1] = text.toString();
        }
        assertRefused(zip(files), "zip-big");
    }

    @Test
    void a_header_that_lies_is_refused() throws IOException {
        byte[] smaller = zip("K99/a.md", "x".repeat(500));
        central(smaller).putInt(centralAt(smaller) + 24, 400);
        assertRefused(smaller, "zip-malformed");
        byte[] larger = zip("K99/a.md", "x".repeat(500));
        central(larger).putInt(centralAt(larger) + 24, 600);
        assertRefused(larger, "zip-malformed");
        byte[] huge = zip("K99/a.md", "x".repeat(500));
        central(huge).putInt(centralAt(huge) + 24, -1);
        assertRefused(huge, "file-big");
        byte[] wrongSum = zip("K99/a.md", "x".repeat(500));
        central(wrongSum).putInt(centralAt(wrongSum) + 16, 7);
        assertRefused(wrongSum, "zip-malformed");
        byte[] elsewhere = zip("K99/a.md", "x".repeat(500));
        central(elsewhere).putInt(centralAt(elsewhere) + 42, Integer.MAX_VALUE);
        assertRefused(elsewhere, "zip-malformed");
    }

    @Test
    void a_local_name_that_differs_from_the_directory_is_refused() throws IOException {
        byte[] zip = zip("K99/a.md", "x");
        zip[30 + 4] = 'b';
        assertRefused(zip, "zip-malformed");
    }

    @Test
    void two_entries_over_the_same_bytes_are_refused() throws IOException {
        byte[] zip = zip("K99/a.md", "x", "K99/b.md", "x");
        int second = centralAt(zip) + 46 + 8;
        central(zip).putInt(second + 42, 0);
        assertRefused(zip, "zip-malformed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21, 22, 23, 60, 100})
    void a_cut_zip_is_refused(int length) throws IOException {
        byte[] whole = zip("K99/a.md", "some text that is a little longer than nothing");
        byte[] cut = java.util.Arrays.copyOf(whole, length);
        assertRefused(cut, "zip-malformed");
    }

    @Test
    void noise_is_refused_and_never_breaks_the_reader() {
        Random chance = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[chance.nextInt(400)];
            chance.nextBytes(noise);
            assertThatThrownBy(() -> ZipReader.read(noise)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_zip_with_any_one_byte_changed_is_read_or_refused() throws IOException {
        byte[] whole = zip("K99/course.md", "chữ ".repeat(50), "K99/rule.json", "{}");
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    ZipReader.read(changed);
                } catch (Refused refused) {
                    assertThat(refused.key()).startsWith("coursepack.");
                }
            }
        }
    }

    private static void assertRefused(byte[] zip, String key) {
        assertThatThrownBy(() -> ZipReader.read(zip))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("coursepack." + key));
    }

    /** Names and contents by turns. */
    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer central(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int centralAt(byte[] zip) {
        ByteBuffer bytes = central(zip);
        for (int at = 0; at < zip.length - 3; at++) {
            if (bytes.getInt(at) == CENTRAL) {
                return at;
            }
        }
        throw new IllegalArgumentException("no directory");
    }

    private static byte[] replaced(byte[] zip, String words, String instead) {
        return new String(zip, StandardCharsets.ISO_8859_1)
                .replace(words, instead)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
