package vn.toso.web.door;

/** The parts of the application that a path can lie in, the narrower before the wider, and what browsers may load there. */
enum Area {
    ANSWERS("hoc/gui"),
    FIGURES("so-lieu"),
    LEARNER("hoc"),
    COMMITTEE("bcd"),
    TRAINER("soan"),
    ADMINISTRATION("quantri"),
    PUBLIC("");

    private static final String OURS_ONLY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    private final String folder;

    Area(String folder) {
        this.folder = folder;
    }

    static Area of(String path) {
        for (var area : values()) {
            var root = "/" + area.folder;
            if (path.equals(root) || path.startsWith(root + "/")) {
                return area;
            }
        }
        return PUBLIC;
    }

    /**
     * Answers do not: they are accepted on their paper's one-use token when the session is over. Nor do figures: a program is told that it
     * has not signed in, and never led to a page.
     */
    boolean needsSignIn() {
        return isPersonal() && this != ANSWERS && this != FIGURES;
    }

    /** Whether programs ask there: by a token where there is no session, and answered as programs read it. */
    boolean isForPrograms() {
        return this == FIGURES;
    }

    boolean isPersonal() {
        return this != PUBLIC;
    }

    boolean usesPrimeFaces() {
        return this == COMMITTEE || this == TRAINER || this == ADMINISTRATION;
    }

    String policy(String signInOrigin) {
        return OURS_ONLY + formTargets(signInOrigin);
    }

    /** Forms may also lead to sign-in: a form sent after the session's end, and signing out. */
    static String formTargets(String signInOrigin) {
        return "form-action 'self' " + signInOrigin;
    }
}
