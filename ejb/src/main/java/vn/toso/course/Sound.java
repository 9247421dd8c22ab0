package vn.toso.course;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What somebody has read out, as the file that plays it. */
public final class Sound {
    private static final int MARK_LENGTH = 32;

    private final byte[] file;

    /** @param file Opus in Ogg, already looked at */
    public Sound(byte[] file) {
        this.file = file.clone();
    }

    byte[] file() {
        return file.clone();
    }

    public int bytes() {
        return file.length;
    }

    /** Stands for the content: another recording has another mark, so a phone may keep it for good. */
    public String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
