package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.account.Accounts;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.VietnamTime;

/** The one before the screen: who is asking, in which language, and with letters of which size. */
@Named
@RequestScoped
public class Reader {
    public static final String LANGUAGE_COOKIE = "language";
    public static final String TEXT_SIZE_COOKIE = "text-size";
    private static final Jurisdiction NOBODY = Jurisdiction.member(new UUID(0, 0));
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    HttpServletRequest request;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private @Nullable Jurisdiction asking;
    private boolean isNobody;
    private boolean isProbablyEnglish;

    /** What is made while the reader is nobody. */
    public interface Work<T> {
        T run() throws IOException, ServletException;
    }

    /** The rights of the signed-in account, read once a request; nobody's when there is no session. */
    public Jurisdiction asking() {
        if (isNobody) {
            return NOBODY;
        }
        if (asking == null) {
            Principal principal = request.getUserPrincipal();
            asking = principal == null ? Jurisdiction.nobody() : accounts.jurisdictionOf(principal.getName());
        }
        return asking;
    }

    /**
     * Lets pages be made as somebody sees them who has done nothing yet and is nobody: in Vietnamese, as courses are written. Whatever
     * they show is the same for each reader.
     */
    public <T> T asNobody(Work<T> work) throws IOException, ServletException {
        isNobody = true;
        try {
            return work.run();
        } finally {
            isNobody = false;
        }
    }

    /** Whether what is made now says nothing of the reader. */
    public boolean isNobody() {
        return isNobody;
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** As it was typed at the sign-in; empty for a visitor. */
    public String getUsername() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** By what a phone tells its learners apart: says nothing of the person and is the same on each phone; empty for a visitor. */
    public String getKey() {
        UUID person = isSignedIn() && !isNobody ? asking().person() : null;
        return person == null
                ? ""
                : UUID.nameUUIDFromBytes(("learner " + person).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Vietnamese unless the reader chose English: many phones here are set to English by whoever sold them. */
    public String getLanguage() {
        return chosenLanguage(request).map("en"::equals).orElse(isProbablyEnglish) && !isNobody ? "en" : "vi";
    }

    /** The same where nobody knows yet who asks. */
    public static boolean hasChosenEnglish(HttpServletRequest request) {
        return chosenLanguage(request).filter("en"::equals).isPresent();
    }

    private static Optional<String> chosenLanguage(HttpServletRequest request) {
        return Optional.ofNullable(cookie(request, LANGUAGE_COOKIE));
    }

    /** For a program, whose header can be believed. */
    public void readsEnglishUnlessChosen() {
        isProbablyEnglish = true;
    }

    /** Of a name that is kept in both languages the one for this reader. */
    public String choose(String vietnamese, String english) {
        return getLanguage().equals("en") ? english : vietnamese;
    }

    public String getOtherLanguage() {
        return getLanguage().equals("vi") ? "en" : "vi";
    }

    public Locale locale() {
        return Locale.forLanguageTag(getLanguage());
    }

    /** 1, 2 or 3. */
    public int getTextSize() {
        String chosen = cookie(request, TEXT_SIZE_COOKIE);
        return "2".equals(chosen) ? 2 : "3".equals(chosen) ? 3 : 1;
    }

    /** The address being read, for coming back to it. */
    public String getHere() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** When this page was made: a page that a phone kept says how old it is. */
    public String getClock() {
        return clock.instant().atZone(VietnamTime.ZONE).format(MOMENT);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
