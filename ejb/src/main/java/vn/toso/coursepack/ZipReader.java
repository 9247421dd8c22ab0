package vn.toso.coursepack;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.toso.shared.Refused;

/**
 * Reads an uploaded zip into memory and refuses, with its name, whatever a course never needs. It believes the central directory
 * alone and demands that every local header agrees, because tools that read one or the other are how hostile zips hide a file.
 */
final class ZipReader {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final int KIND_OF_FILE = 0xf000;
    private static final Set<Integer> FILE_OR_FOLDER = Set.of(0, 0x8000, 0x4000);

    private final ByteBuffer zip;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<int[]> taken = new ArrayList<>();
    private long total;

    private ZipReader(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws Refused {@code coursepack.zip-*}, {@code coursepack.path-*}, {@code coursepack.link} */
    static SortedMap<String, byte[]> read(byte[] bytes) {
        Bounds.refuseArchive(bytes.length);
        try {
            return new ZipReader(bytes).everything();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw malformed();
        }
    }

    private SortedMap<String, byte[]> everything() {
        int end = end();
        int entries = zip.getShort(end + 10) & 0xffff;
        int start = zip.getInt(end + 16);
        boolean onePart = zip.getShort(end + 4) == 0 && zip.getShort(end + 8) == zip.getShort(end + 10);
        if (!onePart || start < 0 || start + zip.getInt(end + 12) != end) {
            throw malformed();
        }
        Bounds.refuseCount(entries);
        zip.position(start);
        for (int i = 0; i < entries; i++) {
            entry(start);
        }
        if (zip.position() != end) {
            throw malformed();
        }
        refuseOverlap();
        return files;
    }

    private int end() {
        int last = zip.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END && at + END_SIZE + (zip.getShort(at + 20) & 0xffff) == zip.limit()) {
                return at;
            }
        }
        throw malformed();
    }

    /** One line of the central directory; leaves the position behind it. */
    private void entry(int directory) {
        int at = zip.position();
        if (zip.getInt(at) != CENTRAL) {
            throw malformed();
        }
        int nameLength = zip.getShort(at + 28) & 0xffff;
        int size = zip.getInt(at + 24);
        int packed = zip.getInt(at + 20);
        String name = name(at + 46, nameLength);
        zip.position(at + 46 + nameLength + (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff));
        String path = PackagePaths.checked(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
        refuseTwice(path);
        refuseKind(path, zip.getShort(at + 8), zip.getInt(at + 38) >>> 16);
        Bounds.refuseFile(path, size, packed);
        total += size;
        Bounds.refuseTotal(total);
        ByteBuffer data = data(zip.getInt(at + 42), name, zip.getShort(at + 10), packed, directory);
        byte[] content = content(path, zip.getShort(at + 10), data, size, zip.getInt(at + 16));
        if (!name.endsWith("/")) {
            files.put(path, content);
        } else if (size != 0) {
            throw malformed();
        }
    }

    /** The packed bytes of an entry, after checking that its local header tells the same story. */
    private ByteBuffer data(int local, String name, short method, int packed, int directory) {
        int nameLength = zip.getShort(local + 26) & 0xffff;
        int from = local + 30 + nameLength + (zip.getShort(local + 28) & 0xffff);
        if (zip.getInt(local) != LOCAL
                || zip.getShort(local + 8) != method
                || !name(local + 30, nameLength).equals(name)
                || from + packed > directory) {
            throw malformed();
        }
        taken.add(new int[] {local, from + packed});
        return zip.slice(from, packed);
    }

    private static byte[] content(String path, int method, ByteBuffer data, int size, int checksum) {
        byte[] content = new byte[size];
        if (method == STORED && data.remaining() == size) {
            data.get(content);
        } else if (method == DEFLATED) {
            inflate(data, content);
        } else {
            throw new Refused("coursepack.zip-method", path);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != checksum) {
            throw malformed();
        }
        return content;
    }

    /** Never makes more than the directory promised, which was measured before. */
    private static void inflate(ByteBuffer data, byte[] content) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            int length = 0;
            while (length < content.length) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0) {
                    throw malformed();
                }
                length += more;
            }
            if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw malformed();
            }
        } catch (DataFormatException e) {
            throw malformed();
        } finally {
            inflater.end();
        }
    }

    private void refuseTwice(String path) {
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw new Refused("coursepack.path-twice", path);
        }
    }

    private static void refuseKind(String path, int flags, int mode) {
        if ((flags & ENCRYPTED) != 0) {
            throw new Refused("coursepack.zip-encrypted", path);
        }
        if (!FILE_OR_FOLDER.contains(mode & KIND_OF_FILE)) {
            throw new Refused("coursepack.link", path);
        }
    }

    private void refuseOverlap() {
        taken.sort(Comparator.comparingInt(range -> range[0]));
        for (int i = 1; i < taken.size(); i++) {
            if (taken.get(i)[0] < taken.get(i - 1)[1]) {
                throw malformed();
            }
        }
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        zip.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static Refused malformed() {
        return new Refused("coursepack.zip-malformed");
    }
}
