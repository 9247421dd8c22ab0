package vn.toso.reporting;

import vn.toso.coverage.CoverageQuestion;

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
        /** Entries of a service; of several together they add up. Its SQL leaves a {@code %s} for what it says of which. */
        ENTRIES,
        /** People of a service, or of several together, where each counts once. With a {@code %s} as well. */
        PEOPLE,
        /** The same of the core services together only: of one service there are as many people as entries. */
        PEOPLE_OF_ALL_CORE
    }

    static Figure ofNothing(String name, String head, String select) {
        return new Figure(name, Of.NOTHING, head, select);
    }

    static Figure ofCourses(String name, String head, String select) {
        return new Figure(name, Of.COURSES, head, select);
    }

    static Figure ofEntries(String name, String head, String select) {
        return new Figure(name, Of.ENTRIES, head, select);
    }

    static Figure ofPeople(String name, String head, String select) {
        return new Figure(name, Of.PEOPLE, head, select);
    }

    static Figure ofPeopleOfAllCore(String name, String head, String select) {
        return new Figure(name, Of.PEOPLE_OF_ALL_CORE, head, select);
    }

    /** Each service for itself. */
    String apart() {
        return isOfServices() ? select.formatted("s.service") : select;
    }

    /** All asked services as one. */
    String together() {
        return isOfServices() ? select.formatted("'" + CoverageQuestion.CORE + "'") : select;
    }

    private boolean isOfServices() {
        return of != Of.NOTHING && of != Of.COURSES;
    }
}
