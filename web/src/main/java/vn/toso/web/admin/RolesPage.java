package vn.toso.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toso.account.Grants;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Who holds which role over a unit and below it; gives roles there and takes them back. */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init")
public class RolesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient Clock clock;

    @Inject
    transient Units units;

    @Inject
    transient Grants grants;

    private final Form form = new Form();
    private String unit = "";
    private String told = "";
    private transient @Nullable UnitName place;
    private transient @Nullable List<Grants.Held> held;
    private transient @Nullable List<UnitName> below;

    /** What the administrator enters. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private String username = "";
        private String name = "";
        private Role role = Role.ASSESSOR;

        public String getUsername() {
            return username;
        }

        public void setUsername(String username) {
            this.username = username;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Role getRole() {
            return role;
        }

        public void setRole(Role role) {
            this.role = role;
        }
    }

    /** Without a unit in the address the page is about the first of the administrator's own. */
    public void load() {
        if (unit.isEmpty()) {
            unit = units.tops(asking(), Role.ADMINISTRATOR).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused("unit.unknown", unit))
                    .reference();
        }
        place = getPlace();
    }

    /** Gives the role; what was typed stays when it is refused. */
    public void give() {
        trying(() -> {
            grants.appoint(asking(), form.getUsername(), form.getName(), form.getRole(), unit);
            told = words.of("admin.roles.given", form.getUsername().strip());
            form.setUsername("");
            form.setName("");
        });
    }

    public void end(String id) {
        trying(() -> {
            grants.end(asking(), Ids.read(id));
            told = words.of("admin.roles.ended");
        });
    }

    private void trying(Runnable work) {
        words.tried(work).ifPresent(why -> told = why);
        held = null;
    }

    public List<SelectItem> getChoices() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.MEMBER)
                .map(role -> new SelectItem(role, word(role)))
                .toList();
    }

    public String word(Role role) {
        return words.of("admin.roles.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** At most as many as the page shows. */
    public List<Grants.Held> getHeld() {
        List<Grants.Held> all = all();
        return all.subList(0, Math.min(Grants.MOST_ROWS, all.size()));
    }

    private List<Grants.Held> all() {
        List<Grants.Held> found = held;
        if (found == null) {
            found = grants.over(asking(), unit);
            held = found;
        }
        return found;
    }

    public boolean isCut() {
        return all().size() > Grants.MOST_ROWS;
    }

    public int getShown() {
        return Grants.MOST_ROWS;
    }

    /** Nobody takes the administration from themselves. */
    public boolean endable(Grants.Held one) {
        return one.last() == null && !(one.isOwn() && one.role() == Role.ADMINISTRATOR);
    }

    /** What the button of a line does, for whoever hears it alone. */
    public String ending(Grants.Held one) {
        return words.of("admin.roles.ending", word(one.role()), one.name());
    }

    public List<UnitName> getBelow() {
        List<UnitName> found = below;
        if (found == null) {
            found = units.children(asking(), Role.ADMINISTRATOR, getPlace().id(), VietnamTime.today(clock));
            below = found;
        }
        return found;
    }

    /** The way down to the unit, as far as the administrator reaches it. */
    public List<UnitName> getPath() {
        List<String> own = units.tops(asking(), Role.ADMINISTRATOR).stream()
                .map(UnitName::reference)
                .toList();
        List<UnitName> path =
                units.path(asking(), Role.ADMINISTRATOR, getPlace().id(), VietnamTime.today(clock));
        return path.stream().dropWhile(step -> !own.contains(step.reference())).toList();
    }

    public String address(UnitName of) {
        return "/quantri/roles?unit=" + URLEncoder.encode(of.reference(), UTF_8);
    }

    public UnitName getPlace() {
        UnitName found = place;
        if (found == null) {
            found = units.find(asking(), Role.ADMINISTRATOR, unit);
            place = found;
        }
        return found;
    }

    private Jurisdiction asking() {
        return reader.asking();
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
