package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.TeamRole;

class AudienceTest {
    private static final UUID PERSON = UUID.randomUUID();
    private static final Jurisdiction MEMBER = Jurisdiction.member(PERSON);

    @Test
    void who_is_in_no_team_has_what_everybody_has() {
        assertThat(Audience.of(MEMBER, Set.of())).containsExactly(Audience.EVERYBODY);
        assertThat(Audience.of(holding(Role.TRAINER), Set.of())).containsExactly(Audience.EVERYBODY);
        assertThat(Audience.of(holding(Role.ADMINISTRATOR), Set.of())).containsExactly(Audience.EVERYBODY);
    }

    @Test
    void a_post_in_a_team_makes_a_member_and_the_first_two_posts_a_leader() {
        assertThat(Audience.of(MEMBER, Set.of(TeamRole.MEMBER)))
                .containsExactlyInAnyOrder(Audience.EVERYBODY, Audience.MEMBER);
        for (TeamRole post : Set.of(TeamRole.LEADER, TeamRole.DEPUTY)) {
            assertThat(Audience.of(MEMBER, Set.of(post)))
                    .containsExactlyInAnyOrder(Audience.EVERYBODY, Audience.MEMBER, Audience.LEADER);
        }
        assertThat(Audience.of(MEMBER, Set.of(TeamRole.MEMBER, TeamRole.DEPUTY)))
                .contains(Audience.LEADER);
    }

    @Test
    void a_grant_adds_its_path_to_those_of_the_team() {
        assertThat(Audience.of(holding(Role.COMMITTEE), Set.of()))
                .containsExactlyInAnyOrder(Audience.EVERYBODY, Audience.OFFICER);
        assertThat(Audience.of(holding(Role.ASSESSOR), Set.of(TeamRole.MEMBER)))
                .containsExactlyInAnyOrder(Audience.EVERYBODY, Audience.MEMBER, Audience.ASSESSOR);
    }

    private static Jurisdiction holding(Role role) {
        return new Jurisdiction(PERSON, Map.of(Role.MEMBER, Set.of(), role, Set.of(UUID.randomUUID())), false);
    }
}
