package vn.toso.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.toso.organization.BoundaryImport;
import vn.toso.organization.ImportPlan;
import vn.toso.organization.Jurisdiction;

/** Boundaries of units, for the map. */
@Named
@ViewScoped
public class BoundariesPage extends PlannedImport {
    private static final long serialVersionUID = 1L;

    @Inject
    transient BoundaryImport boundaries;

    @Override
    ImportPlan plan(Jurisdiction asking, byte[] file) {
        return boundaries.plan(asking, file);
    }

    @Override
    ImportPlan apply(Jurisdiction asking, byte[] file, String shown) {
        return boundaries.apply(asking, file, shown);
    }

    public int getMegabytes() {
        return BoundaryImport.MOST_MEGABYTES;
    }

    public int getPoints() {
        return BoundaryImport.MOST_POINTS;
    }
}
