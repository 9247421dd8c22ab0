package vn.toso.coursepack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.toso.shared.Refused;

/**
 * What the directory of a zip claims about one entry. Sizes and offsets are as written: negative beyond two gigabytes.
 *
 * @param mode Unix kind and rights of the file, 0 when the packer knew none
 * @param local where the entry's own header begins
 * @param length of this line in the directory
 */
record ZipLine(
        String name, int flags, short method, int checksum, int packed, int size, int mode, int local, int length) {
    private static final int FIXED = 46;
    private static final int ENCRYPTED = 1;
    private static final int KIND_OF_FILE = 0xf000;
    private static final Set<Integer> FILE_OR_FOLDER = Set.of(0, 0x8000, 0x4000);

    static ZipLine at(int start, ByteBuffer zip) {
        int name = zip.getShort(start + 28) & 0xffff;
        int extra = zip.getShort(start + 30) & 0xffff;
        int comment = zip.getShort(start + 32) & 0xffff;
        return new ZipLine(
                name(start + FIXED, name, zip),
                zip.getShort(start + 8),
                zip.getShort(start + 10),
                zip.getInt(start + 16),
                zip.getInt(start + 20),
                zip.getInt(start + 24),
                zip.getInt(start + 38) >>> 16,
                zip.getInt(start + 42),
                FIXED + name + extra + comment);
    }

    static String name(int start, int length, ByteBuffer zip) {
        byte[] name = new byte[length];
        zip.get(start, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** @throws Refused for a name that leads outside, a link, a password, or a claim of too much */
    String checkedPath() {
        String path = PackagePaths.checked(isFolder() ? name.substring(0, name.length() - 1) : name);
        if ((flags & ENCRYPTED) != 0) {
            throw new Refused("coursepack.zip-encrypted", path);
        }
        if (!FILE_OR_FOLDER.contains(mode & KIND_OF_FILE)) {
            throw new Refused("coursepack.link", path);
        }
        Bounds.refuseFile(path, size, packed);
        return path;
    }
}
