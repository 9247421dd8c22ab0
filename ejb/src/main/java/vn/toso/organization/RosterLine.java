package vn.toso.organization;

import java.util.Optional;
import vn.toso.shared.Period;

/**
 * One membership as a file names it.
 *
 * @param unit reference of the team's unit, or {@code <commune code>/<village name>}
 * @param team the days of the team; empty when the file leaves them to the team that is there
 * @param post with the represented body as the file has it
 * @param username empty when the person gets no account by this line
 */
record RosterLine(
        int number, String unit, Optional<Period> team, PersonDetails person, Membership.Post post, String username) {}
