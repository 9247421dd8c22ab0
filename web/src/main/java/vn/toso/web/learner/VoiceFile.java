package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.course.Recordings;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/** A recording, whole or from a point on. Its address is the mark of its content, so a phone keeps it for good. */
@WebServlet("/hoc/voice/*")
public class VoiceFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{32})\\.opus");
    private static final Pattern PART = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

    @Inject
    transient Reader reader;

    @Inject
    transient Recordings recordings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!address.matches()) {
            throw new Refused("voice.unknown");
        }
        byte[] sound = recordings.play(reader.asking(), address.group(1));
        response.setContentType("audio/ogg");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        Matcher part = PART.matcher(Objects.requireNonNullElse(request.getHeader("Range"), ""));
        if (part.matches() && part.group().length() > "bytes=-".length()) {
            sendPart(sound, part, response);
        } else {
            send(sound, 0, sound.length, response);
        }
    }

    /** {@code bytes=100-199}, {@code bytes=100-} or the last {@code bytes=-100}. */
    private static void sendPart(byte[] sound, Matcher part, HttpServletResponse response) throws IOException {
        boolean isTail = part.group(1).isEmpty();
        int from =
                isTail ? Math.max(0, sound.length - Integer.parseInt(part.group(2))) : Integer.parseInt(part.group(1));
        int last = isTail || part.group(2).isEmpty() ? sound.length - 1 : Integer.parseInt(part.group(2));
        int end = Math.min(last, sound.length - 1) + 1;
        if (from >= end) {
            response.setHeader("Content-Range", "bytes */" + sound.length);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + sound.length);
        send(sound, from, end - from, response);
    }

    private static void send(byte[] sound, int from, int length, HttpServletResponse response) throws IOException {
        response.setContentLength(length);
        response.getOutputStream().write(sound, from, length);
    }
}
