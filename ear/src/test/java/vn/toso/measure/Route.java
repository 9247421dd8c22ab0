package vn.toso.measure;

/**
 * A page as it is measured.
 *
 * @param name how the rows call it
 * @param page the page's file below the web application, without its ending; {@code keycloak} for the page of the sign-in server,
 *     {@code door} for the page that says that something failed
 * @param who as whom it is opened
 * @param address its path; words in braces stand for what the cast has done, {@code {paper}} for one
 */
public record Route(String name, String page, Who who, String address) {
    static final String KEYCLOAK = "keycloak";
    static final String DOOR = "door";

    /** Those as whom pages are opened. */
    public enum Who {
        NOBODY,
        MEMBER,
        /** A member who is qualified for a service. */
        HELPER,
        ASSESSOR,
        LEADER,
        COMMUNE,
        PROVINCE,
        NATION,
        TRAINER,
        ADMIN
    }

    /** What a learner sees carries the strict budgets, on the way in and out too. */
    boolean isLearners() {
        return who == Who.NOBODY || who == Who.MEMBER || who == Who.HELPER || who == Who.ASSESSOR || who == Who.LEADER;
    }

    boolean isRehearsal() {
        return page.equals("hoc/rehearsal");
    }

    /** While a rehearsal is played by hand, what is to be pressed is drawn on the phone. */
    boolean hasMainAction() {
        return !name.matches("rehearsal .*, (follow|deed|wrong tap|mishap)");
    }

    boolean isTimed() {
        return isLearners()
                && !page.startsWith("vao/")
                && !name.matches("(lesson K04-L[3-6]|question ([3-9]|1.)|unknown .*)");
    }
}
