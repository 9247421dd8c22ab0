package vn.toso.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A course of the release with something more in it, as a trainer would pack it. */
final class CoursePackageZip {
    private final Map<String, byte[]> files = new TreeMap<>();

    /** The course as it stands under {@code content/courses}. */
    static CoursePackageZip of(String course) {
        CoursePackageZip pack = new CoursePackageZip();
        Path folder = Product.root().resolve("content/courses").resolve(course);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith("voice/")) {
                    pack.files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pack;
    }

    /** A second of tone, which is nobody's voice. */
    CoursePackageZip withTone(String path) {
        try {
            files.put(
                    path,
                    Files.readAllBytes(
                            Product.root().resolve("ejb/src/test/resources/vn/toso/coursepack/test-tone.opus")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    CoursePackageZip with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The first place where the words stand. */
    CoursePackageZip changing(String path, String words, String instead) {
        String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not say " + words);
        }
        return with(path, text.substring(0, at) + instead + text.substring(at + words.length()));
    }

    /** Every place that is about some version of a feature is about this one. */
    CoursePackageZip teaching(String feature, int number) {
        String any = feature.replace(".", "\\.") + "@\\d+";
        files.replaceAll((path, bytes) -> path.endsWith(".md")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll(any, feature + "@" + number)
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
