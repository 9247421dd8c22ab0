package vn.toso.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Forwards HTTP/1.1 between a browser and the servers under test and counts every byte, also of what the browser's own tools do not
 * show (a service worker is another target to them). It can be as slow as a village's network, and it can be cut.
 */
public final class Proxy implements AutoCloseable {
    private static final String SCHEME = "http://";
    private static final String NO_WAY = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket door;
    private final Set<String> reachable;
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.fast();
    private final Road road = new Road();
    private volatile boolean isCut;
    private volatile String wordsBeforeWorker = "";
    private volatile Trouble.Choice choice = (method, address) -> Trouble.NONE;

    /**
     * @param reachable the only servers it leads to, as {@code host:port}; nothing else leaves this machine
     */
    public Proxy(Set<String> reachable) {
        this.reachable = Set.copyOf(reachable);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::welcome);
    }

    /** The flags that make Chromium use it, also for this machine. */
    public String[] flags() {
        return new String[] {"--proxy-server=http://127.0.0.1:" + door.getLocalPort(), "--proxy-bypass-list=<-loopback>"
        };
    }

    public void become(Line other) {
        line = other;
    }

    /** No route any more: what is under way breaks off, nothing new comes through. */
    public void cut() {
        isCut = true;
        guests.forEach(Proxy::hangUp);
    }

    public void mend() {
        isCut = false;
    }

    /** From now on each request meets the trouble that is chosen for it. */
    void chooseTroubles(Trouble.Choice troubles) {
        choice = troubles;
    }

    /** A phone's worker that comes over this line begins with some script of ours, as on a phone that can less or is full. */
    public void beginWorkerWith(String script) {
        wordsBeforeWorker = script;
    }

    /** What was held up on the way arrives now. */
    void deliverLate() {
        road.deliver();
    }

    /** By which a client in Java goes through it, also to this machine. */
    ProxySelector selector() {
        return ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort()));
    }

    public void forget() {
        seen.clear();
    }

    public List<Exchange> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() throws IOException {
        door.close();
        guests.forEach(Proxy::hangUp);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        guests.add(guest);
        try (guest;
                Servers servers = new Servers()) {
            InputStream in = new BufferedInputStream(guest.getInputStream());
            line.roundTrip();
            for (HttpHead head = HttpHead.read(in); head != null && !isCut; head = HttpHead.read(in)) {
                long began = System.currentTimeMillis();
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                Body.copy(Body.ofRequest(head), in, body);
                if (!forward(head, body.toByteArray(), began, guest.getOutputStream(), servers)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The browser left, or the line was cut: nothing is owed to anybody.
        } finally {
            guests.remove(guest);
        }
    }

    /** Returns whether the connection goes on afterwards. */
    private boolean forward(HttpHead head, byte[] body, long began, OutputStream out, Servers servers)
            throws IOException {
        String[] start = head.start().split(" ", -1);
        String address = start[1];
        int slash = Math.max(0, address.indexOf('/', SCHEME.length()));
        String server = address.startsWith(SCHEME) ? address.substring(SCHEME.length(), slash) : "";
        if (!reachable.contains(server)) {
            out.write(NO_WAY.getBytes(StandardCharsets.US_ASCII));
            return false;
        }
        HttpHead request = head.with(start[0] + " " + address.substring(slash) + " " + start[2], "Proxy-Connection");
        boolean isWorker = !wordsBeforeWorker.isEmpty() && address.endsWith("/js/worker.js");
        if (isWorker) {
            request = request.with(request.start(), "Accept-Encoding");
        }
        line.roundTrip();
        Trouble trouble = choice.at(start[0], address);
        Servers.Reply reply = road.take(trouble, servers, server, request, body);
        if (reply == null) {
            return false;
        }
        if (isWorker) {
            reply = Road.begunWith(wordsBeforeWorker, reply);
        }
        int down = hand(start[0], reply, out, trouble);
        road.deliver();
        HttpHead answer = reply.head();
        int up = request.bytes().length + body.length;
        seen.add(new Exchange(start[0], address, answer.status(), answer.field("Content-Type"), up, down, began));
        return Body.leavesOpen(start[0], answer);
    }

    private int hand(String method, Servers.Reply reply, OutputStream out, Trouble trouble) throws IOException {
        byte[] head = reply.head().bytes();
        OutputStream slow = new Slowly(out);
        slow.write(head);
        OutputStream rest = trouble == Trouble.CUT_IN_ANSWER ? Road.brokenOff(slow) : slow;
        return head.length + (int) Body.copy(Body.ofResponse(method, reply.head()), reply.rest(), rest);
    }

    /** Writes no faster than the line carries. */
    private final class Slowly extends OutputStream {
        private static final int PACKET = 1400;
        private final OutputStream out;

        private Slowly(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = 0; at < length; at += PACKET) {
                int packet = Math.min(PACKET, length - at);
                line.carry(packet);
                out.write(bytes, from + at, packet);
            }
        }
    }

    static Thread start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void hangUp(Socket guest) {
        try {
            guest.close();
        } catch (IOException alreadyClosed) {
            // That is what was wanted.
        }
    }
}
