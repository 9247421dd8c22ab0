package vn.toso.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import vn.toso.organization.ImportPlan;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.RosterImport;
import vn.toso.organization.UnitImport;

/** Units of the tree, or teams and their members. */
@Named
@ViewScoped
public class ImportPage extends PlannedImport {
    private static final long serialVersionUID = 1L;
    private static final String ROSTER = "roster";

    @Inject
    transient UnitImport units;

    @Inject
    transient RosterImport roster;

    private String kind = "units";

    /** Of the file that was tried out, whatever is chosen since. */
    private boolean isRoster;

    @Override
    public void tryOut() throws IOException {
        isRoster = kind.equals(ROSTER);
        super.tryOut();
    }

    @Override
    ImportPlan plan(Jurisdiction asking, byte[] file) {
        return isRoster ? roster.plan(asking, file) : units.plan(asking, file);
    }

    @Override
    ImportPlan apply(Jurisdiction asking, byte[] file, String shown) {
        return isRoster ? roster.apply(asking, file, shown) : units.apply(asking, file, shown);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
