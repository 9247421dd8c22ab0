package vn.toso.coursepack;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
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
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;

    private final ByteBuffer zip;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    /** Where each entry begins, and where it ends. */
    private final NavigableMap<Integer, Integer> taken = new TreeMap<>();

    private long total;

    private ZipReader(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws Refused {@code coursepack.zip-*}, {@code coursepack.path-*}, {@code coursepack.link}, {@code coursepack.file-big} */
    static SortedMap<String, byte[]> read(byte[] bytes) {
        Bounds.refuseArchive(bytes.length);
        try {
            return new ZipReader(bytes).everything();
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            throw malformed();
        }
    }

    private SortedMap<String, byte[]> everything() {
        int end = end();
        int entries = zip.getShort(end + 10) & 0xffff;
        int directory = zip.getInt(end + 16);
        boolean onePart = zip.getShort(end + 4) == 0 && zip.getShort(end + 8) == zip.getShort(end + 10);
        demand(onePart && directory >= 0 && directory + zip.getInt(end + 12) == end);
        Bounds.refuseCount(entries);
        int at = directory;
        for (int i = 0; i < entries; i++) {
            demand(zip.getInt(at) == CENTRAL);
            ZipLine line = ZipLine.at(at, zip);
            entry(line, directory);
            at += line.length();
        }
        demand(at == end);
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

    private void entry(ZipLine line, int directory) {
        String path = line.checkedPath();
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw new Refused("coursepack.path-twice", path);
        }
        total += line.size();
        Bounds.refuseTotal(total);
        byte[] content = content(path, line, data(line, directory));
        if (line.isFolder()) {
            demand(content.length == 0);
        } else {
            files.put(path, content);
        }
    }

    /** The packed bytes of an entry, after checking that its local header tells the same story and shares no byte with another. */
    private ByteBuffer data(ZipLine line, int directory) {
        int local = line.local();
        int name = zip.getShort(local + 26) & 0xffff;
        int from = local + LOCAL_SIZE + name + (zip.getShort(local + 28) & 0xffff);
        int to = Math.addExact(from, line.packed());
        demand(zip.getInt(local) == LOCAL
                && zip.getShort(local + 8) == line.method()
                && ZipLine.name(local + LOCAL_SIZE, name, zip).equals(line.name())
                && to <= directory);
        Map.Entry<Integer, Integer> before = taken.floorEntry(to - 1);
        demand(before == null || before.getValue() <= local);
        taken.put(local, to);
        return zip.slice(from, line.packed());
    }

    private static byte[] content(String path, ZipLine line, ByteBuffer data) {
        byte[] content = new byte[line.size()];
        if (line.method() == STORED && data.remaining() == content.length) {
            data.get(content);
        } else if (line.method() == DEFLATED) {
            inflate(data, content);
        } else {
            throw new Refused("coursepack.zip-method", path);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        demand((int) crc.getValue() == line.checksum());
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
                demand(more > 0);
                length += more;
            }
            demand(inflater.inflate(new byte[1]) == 0 && inflater.finished());
        } catch (DataFormatException e) {
            throw malformed();
        } finally {
            inflater.end();
        }
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused("coursepack.zip-malformed");
    }
}
