package vn.toso.web.words;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The mark of the content of each style sheet and script: it stands in the address, so that a phone keeps it until it really changes. */
@Named
@ApplicationScoped
public class Styles {
    private static final int MARK_LENGTH = 10;

    @Inject
    ServletContext application;

    private String learner = "";
    private String office = "";
    private String script = "";
    private String player = "";
    private String carry = "";
    private String voice = "";
    private String people = "";
    private String practice = "";

    @PostConstruct
    void read() {
        learner = mark("/css/learner.css");
        office = mark("/css/office.css");
        script = mark("/js/learner.js");
        player = mark("/js/player.js");
        carry = mark("/js/carry.js");
        voice = mark("/js/voice.js");
        people = mark("/js/people.js");
        practice = mark("/js/practice.js");
    }

    public String getLearner() {
        return learner;
    }

    public String getOffice() {
        return office;
    }

    /** Of the learners' script. */
    public String getScript() {
        return script;
    }

    /** Of the script that only rehearsals load. */
    public String getPlayer() {
        return player;
    }

    /** Of the script that opens a carried course. */
    public String getCarry() {
        return carry;
    }

    /** Of the script that plays what is read out; fetched at the first press. */
    public String getVoice() {
        return voice;
    }

    /** Of the script that shows who else uses this phone; fetched at the first press. */
    public String getPeople() {
        return people;
    }

    /** Of the script that renews a member's digits, and chooses whom an address names. */
    public String getPractice() {
        return practice;
    }

    /** Whether phones may keep pages and forms with a service worker: {@code on}, or {@code off} by {@code TOSO_WORKER}. */
    public String getWorker() {
        return "off".equals(System.getenv("TOSO_WORKER")) ? "off" : "on";
    }

    private String mark(String path) {
        try (InputStream in = application.getResourceAsStream(path)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
