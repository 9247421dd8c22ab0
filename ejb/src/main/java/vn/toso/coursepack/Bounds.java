package vn.toso.coursepack;

import vn.toso.shared.Refused;

/** How large a package may be: room for ten lessons with voice, and nothing like a bomb. */
final class Bounds {
    private static final int FILES = 1_000;
    private static final int ONE_FILE = 1 << 20;
    private static final int ARCHIVE = 8 << 20;
    private static final int TOTAL = 16 << 20;
    private static final int RATIO = 100;
    private static final int SMALL = 10_000;

    private Bounds() {}

    static void refuseArchive(long bytes) {
        if (bytes > ARCHIVE) {
            throw new Refused("coursepack.zip-big", ARCHIVE);
        }
    }

    static void refuseCount(int files) {
        if (files > FILES) {
            throw new Refused("coursepack.zip-many", FILES);
        }
    }

    static void refuseTotal(long bytes) {
        if (bytes > TOTAL) {
            throw new Refused("coursepack.zip-big", TOTAL);
        }
    }

    /** @param size and packed as a header claims them; negative when above two gigabytes */
    static void refuseFile(String path, long size, long packed) {
        if (size < 0 || packed < 0 || size > ONE_FILE) {
            throw new Refused("coursepack.file-big", path, ONE_FILE);
        }
        if (size > SMALL && size > RATIO * packed) {
            throw new Refused("coursepack.zip-ratio", path);
        }
    }
}
