package vn.toso.testing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.toso.shared.Refused;

/** The product's own classes, in a folder while unit tests run and in the jar when the database tests do. */
final class Features {
    private static final String STARTUP = "vn.toso.startup.";

    private Features() {}

    /** Every class of every feature but {@code startup}, which needs a server. */
    static Class<?>[] classes() {
        try {
            Path home = Path.of(Refused.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return under(home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return under(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?>[] under(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("vn/toso"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .filter(name -> !name.startsWith(STARTUP))
                    .map(Features::load)
                    .toArray(Class<?>[]::new);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Features.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
