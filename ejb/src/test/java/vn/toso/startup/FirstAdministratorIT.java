package vn.toso.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.account.Grants;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** An instance without demo: nobody is there, and somebody has to begin. */
class FirstAdministratorIT {
    @RegisterExtension
    static final World world = new World(FirstAdministrator.class);

    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    @Test
    void who_is_named_first_administers_the_nation_and_nobody_named_later_does() {
        world.get(FirstAdministrator.class).bring("");
        assertThat(world.count("organization_unit")).isZero();

        world.get(FirstAdministrator.class).bring("chu.tich");
        world.get(FirstAdministrator.class).bring("chu.tich");
        world.get(FirstAdministrator.class).bring("ke.khac");

        Jurisdiction first = world.get(Accounts.class).jurisdictionOf("chu.tich");
        assertThat(world.get(Units.class).tops(first, Role.ADMINISTRATOR))
                .extracting(unit -> unit.full())
                .containsExactly("Nước Việt Nam");
        assertThatThrownBy(() -> world.get(Accounts.class).jurisdictionOf("ke.khac"))
                .hasMessage("account.unknown[]");

        Sample.district(world);
        world.get(Grants.class).appoint(first, "bcd.moi", "Lò Thị Mới", Role.COMMITTEE, "c-03268");
        assertThat(world.get(Grants.class).over(first, "vn")).hasSize(2);
        assertThat(world.get(Grants.class).over(PRODUCT, "c-03268")).hasSize(1);
    }
}
