package vn.toso.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The way of one request from the proxy to its server, with the trouble that befalls it there. */
final class Road {
    private static final int LETTERS_OF_AN_ANSWER = 25;

    private final Queue<Runnable> late = new ArrayDeque<>();

    /** @return what the sender is to see of the server's reply; null when the sender sees nothing and the line is gone */
    Servers.@Nullable Reply take(Trouble trouble, Servers servers, String server, HttpHead request, byte[] body)
            throws IOException {
        switch (trouble) {
            case CUT_BEFORE -> {
                return null;
            }
            case CUT_DURING -> {
                servers.breakOff(server, request, Arrays.copyOf(body, body.length / 2));
                return null;
            }
            case CUT_AFTER -> {
                hearOut(request, servers.ask(server, request, body));
                return null;
            }
            case LATE -> {
                hold(() -> deliver(server, request, body));
                return null;
            }
            case TWICE -> {
                Thread copy = Proxy.start(() -> deliver(server, request, body));
                Servers.Reply reply = servers.ask(server, request, body);
                await(copy);
                return reply;
            }
            case SHORTENED -> {
                byte[] half = Arrays.copyOf(body, body.length / 2);
                return servers.ask(server, request.withLength(half.length), half);
            }
            case NONE, CUT_IN_ANSWER -> {}
        }
        return servers.ask(server, request, body);
    }

    /** What was held up arrives now; nobody waits for the answer any more. */
    void deliver() {
        for (Runnable held = next(); held != null; held = next()) {
            held.run();
        }
    }

    private static void deliver(String server, HttpHead request, byte[] body) {
        try (Servers servers = new Servers()) {
            hearOut(request, servers.ask(server, request, body));
        } catch (IOException serverIsGone) {
            throw new UncheckedIOException(serverIsGone);
        }
    }

    private static void await(Thread copy) {
        try {
            copy.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same answer with some words before its body, which must be plain text. */
    static Servers.Reply begunWith(String words, Servers.Reply reply) {
        HttpHead head = reply.head();
        int length = words.getBytes(StandardCharsets.UTF_8).length;
        String first = head.isChunked() ? Integer.toHexString(length) + "\r\n" + words + "\r\n" : words;
        return new Servers.Reply(
                head.isChunked() ? head : head.withLength((int) head.length() + length),
                new SequenceInputStream(
                        new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)), reply.rest()));
    }

    /** An answer that breaks off in its middle. */
    static OutputStream brokenOff(OutputStream out) {
        return new OutputStream() {
            private int left = LETTERS_OF_AN_ANSWER;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, Math.min(left, length));
                left -= length;
                if (left <= 0) {
                    out.flush();
                    throw new IOException("the line broke off in the answer");
                }
            }
        };
    }

    private synchronized void hold(Runnable held) {
        late.add(held);
    }

    private synchronized @Nullable Runnable next() {
        return late.poll();
    }

    private static void hearOut(HttpHead request, Servers.Reply reply) throws IOException {
        String method = request.start().split(" ", 2)[0];
        Body.copy(Body.ofResponse(method, reply.head()), reply.rest(), OutputStream.nullOutputStream());
    }
}
