package vn.toso.coursepack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.toso.shared.Refused;

/** The files of one course, by their path inside its folder; read from a folder or a zip, and never larger than {@link Bounds}. */
public final class CourseFiles {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String folder;
    private final SortedMap<String, byte[]> files;

    /**
     * @param folder the name of the course's folder, which is its code
     * @throws Refused {@code coursepack.path-*}, {@code coursepack.file-big}, {@code coursepack.zip-*} beyond the bounds
     */
    public CourseFiles(String folder, Map<String, byte[]> files) {
        Bounds.refuseCount(files.size());
        files.forEach((path, bytes) -> Bounds.refuseFile(PackagePaths.checked(path), bytes.length, bytes.length));
        Bounds.refuseTotal(
                files.values().stream().mapToLong(bytes -> bytes.length).sum());
        this.folder = folder;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** @throws Refused {@code coursepack.link} when the folder holds anything but files and folders */
    public static CourseFiles ofFolder(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new Refused("coursepack.link", PackagePaths.printable(name));
                }
                Bounds.refuseFile(name, Files.size(path), Files.size(path));
                Bounds.refuseCount(files.size() + 1);
                files.put(name, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourseFiles(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()), files);
    }

    /** A zip of one course, with or without its folder. */
    public static CourseFiles ofZip(byte[] zip) {
        SortedMap<String, byte[]> files = ZipReader.read(zip);
        Set<String> tops = tops(files);
        if (tops.size() == 1 && files.containsKey(tops.iterator().next() + "/course.md")) {
            return under(files, "").get(0);
        }
        return new CourseFiles("", files);
    }

    /** A zip of several courses, such as the product's first content: every folder directly below {@code above}. */
    public static List<CourseFiles> manyOfZip(byte[] zip, String above) {
        return under(ZipReader.read(zip), above);
    }

    private static List<CourseFiles> under(SortedMap<String, byte[]> files, String above) {
        SortedMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(above)) {
                below.put(path.substring(above.length()), bytes);
            }
        });
        return tops(below).stream().map(top -> inside(below, top)).toList();
    }

    private static CourseFiles inside(SortedMap<String, byte[]> files, String top) {
        Map<String, byte[]> own = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(top + "/")) {
                own.put(path.substring(top.length() + 1), bytes);
            }
        });
        return new CourseFiles(top, own);
    }

    private static Set<String> tops(SortedMap<String, byte[]> files) {
        Set<String> tops = new TreeSet<>();
        files.keySet().forEach(path -> tops.add(path.contains("/") ? path.substring(0, path.indexOf('/')) : path));
        return tops;
    }

    /** Empty when it came as a zip without its folder. */
    public String folder() {
        return folder;
    }

    public Set<String> paths() {
        return files.keySet();
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** SHA-256 over every path and its bytes, in the order of the paths: the same content has the same hash wherever it lies. */
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(9).putLong(1, bytes.length).array());
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder as a zip, byte for byte the same for the same content: sorted, without times, stored without packing. */
    public byte[] zip(String inFolder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(stored(inFolder + "/" + file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Packing differs between versions of zlib; storing does not. */
    private static ZipEntry stored(String path, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
