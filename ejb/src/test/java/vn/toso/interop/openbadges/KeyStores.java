package vn.toso.interop.openbadges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Key stores as the launcher makes them, by the tool that comes with every Java. */
final class KeyStores {
    private static final String PASSWORD = "only for tests";

    private KeyStores() {}

    /** Adds a key to the store, which is made when it is not there, and reads all of it. */
    static BadgeKeys with(Path store, String algorithm, int bits, String name)
            throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        String.valueOf(bits),
                        "-dname",
                        "CN=toso",
                        "-validity",
                        "36500",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        return BadgeKeys.read(store, PASSWORD);
    }
}
