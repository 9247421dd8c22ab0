package vn.toso.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import vn.toso.reporting.ReportTable;
import vn.toso.web.committee.AskedReport;
import vn.toso.web.committee.CoverageFilter;
import vn.toso.web.committee.ReportsPage;
import vn.toso.web.words.Reader;

/** The reports: which there are, and the rows of one. */
@Path("v1/reports")
@ForCommittees
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsEnd {
    @Inject
    Reader reader;

    @Inject
    CoverageFilter filter;

    @Inject
    AskedReport asked;

    @Inject
    ReportsPage list;

    @GET
    public String all() {
        list.load();
        return ReportShape.list(reader.getLanguage(), list, filter).toString();
    }

    @GET
    @Path("{name}")
    public String one(
            @PathParam("name") String name,
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("date") @DefaultValue("") String date,
            @QueryParam("tree") @DefaultValue("") String tree,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("page") @DefaultValue("") String page) {
        filter.ask(service, unit, date, tree);
        asked.setName(name);
        asked.setBy(by);
        asked.setPage(page);
        ReportTable table = asked.table(false);
        return ReportShape.of(list.title(table.name()), table, asked.text(table))
                .toString();
    }
}
