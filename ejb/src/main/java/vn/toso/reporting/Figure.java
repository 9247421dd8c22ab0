package vn.toso.reporting;

/**
 * Something that is counted of the members of each commune, as SQL, so that it can be counted when it is asked and kept meanwhile.
 *
 * @param head goes before the statement, after {@code reached}; see {@link EachOnce}
 * @param select gives {@code service, commune, place, people}, grouped by the first three; the place is a text by which a list is in order
 */
record Figure(String name, Of of, String head, String select) {

    /** For what it is counted, which is also how its SQL names that. */
    enum Of {
        /** For no service: its SQL says {@code ''}. */
        NOTHING,
        /** For each course, by the course's service. */
        COURSES,
        /** For a service, or for several together: its SQL leaves a {@code %s} for what it says of which. */
        SERVICES
    }

    static Figure ofNothing(String name, String head, String select) {
        return new Figure(name, Of.NOTHING, head, select);
    }

    static Figure ofCourses(String name, String head, String select) {
        return new Figure(name, Of.COURSES, head, select);
    }

    static Figure ofServices(String name, String head, String select) {
        return new Figure(name, Of.SERVICES, head, select);
    }

    /** Each service for itself. */
    String apart() {
        return of == Of.SERVICES ? select.formatted("s.service") : select;
    }

    /** All asked services as one. */
    String together() {
        return of == Of.SERVICES ? select.formatted("'*'") : select;
    }
}
