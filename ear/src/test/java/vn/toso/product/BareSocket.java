package vn.toso.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Sends bytes as no HTTP client would, and reads the status that comes back. */
final class BareSocket {
    private static final int PATIENCE_MILLIS = 5000;

    private BareSocket() {}

    /** The status code of the first answer; 0 when the connection was closed without one. */
    static int statusOf(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Product.ADDRESS.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            var line = new StringBuilder();
            for (int read; (read = socket.getInputStream().read()) >= 0 && read != '\n'; ) {
                line.append((char) read);
            }
            return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9, 12));
        } catch (SocketTimeoutException e) {
            throw new IOException("No answer to: " + bytes, e);
        }
    }
}
