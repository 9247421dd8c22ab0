package vn.toso.measure;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The proxy's connections to the servers behind it, kept open on behalf of one connection of the browser. */
final class Servers implements AutoCloseable {
    /** A response: its head, and the stream at which its body begins. */
    record Reply(HttpHead head, InputStream rest) {}

    private record Link(Socket socket, InputStream in) {}

    private final Map<String, Link> open = new HashMap<>();

    /** Asks on the link that is open; what is sent to change something gets a fresh one, so that it is never sent twice. */
    Reply ask(String authority, HttpHead request, byte[] body) throws IOException {
        byte[] head = request.bytes();
        Link kept = open.get(authority);
        if (kept != null && request.start().startsWith("GET ")) {
            Reply reply = tryAsking(kept, head, body);
            if (reply != null) {
                return reply;
            }
        }
        Reply reply = tryAsking(link(authority), head, body);
        if (reply == null) {
            throw new EOFException(authority + " closed the connection without an answer");
        }
        return reply;
    }

    /** Sends only so much of the body, and is gone. */
    void breakOff(String authority, HttpHead request, byte[] begun) throws IOException {
        Link link = link(authority);
        OutputStream out = link.socket().getOutputStream();
        out.write(request.bytes());
        out.write(begun);
        out.flush();
        open.remove(authority);
        link.socket().close();
    }

    private static @Nullable Reply tryAsking(Link link, byte[] head, byte[] body) {
        try {
            OutputStream out = link.socket().getOutputStream();
            out.write(head);
            out.write(body);
            HttpHead answer = HttpHead.read(link.in());
            return answer == null ? null : new Reply(answer, link.in());
        } catch (IOException staleLink) {
            return null;
        }
    }

    private Link link(String authority) throws IOException {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? 80 : Integer.parseInt(authority.substring(colon + 1));
        Socket socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        Link link = new Link(socket, new BufferedInputStream(socket.getInputStream()));
        Link before = open.put(authority, link);
        if (before != null) {
            before.socket().close();
        }
        return link;
    }

    @Override
    public void close() throws IOException {
        for (Link link : open.values()) {
            link.socket().close();
        }
    }
}
