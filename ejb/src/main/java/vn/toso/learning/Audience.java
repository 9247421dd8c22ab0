package vn.toso.learning;

import java.util.EnumSet;
import java.util.Set;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.TeamRole;

/** Whom a path is for. It follows from the posts in teams and the grants of today; nothing is written down about it. */
public enum Audience {
    /** Whoever has an account, officials and heads of organisations in no team as well. */
    EVERYBODY,
    /** Whoever is in a team. */
    MEMBER,
    /** Leaders and deputies. */
    LEADER,
    ASSESSOR,
    /** Officers of the steering committee. */
    OFFICER,
    /** Nobody by duty: offered to all, chosen by the member or wanted by the village. */
    CHOICE;

    /** @param posts what the asker is in teams today */
    static Set<Audience> of(Jurisdiction asking, Set<TeamRole> posts) {
        Set<Audience> audiences = EnumSet.of(EVERYBODY);
        if (!posts.isEmpty()) {
            audiences.add(MEMBER);
        }
        if (posts.contains(TeamRole.LEADER) || posts.contains(TeamRole.DEPUTY)) {
            audiences.add(LEADER);
        }
        if (asking.holds(Role.ASSESSOR)) {
            audiences.add(ASSESSOR);
        }
        if (asking.holds(Role.COMMITTEE)) {
            audiences.add(OFFICER);
        }
        return audiences;
    }
}
