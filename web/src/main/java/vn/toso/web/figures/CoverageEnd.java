package vn.toso.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageReport;
import vn.toso.web.committee.CoverageFilter;
import vn.toso.web.committee.Definition;
import vn.toso.web.words.Reader;

/** The picture of coverage. */
@Path("v1/coverage")
@ForCommittees
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageEnd {
    @Inject
    Reader reader;

    @Inject
    CoverageFilter filter;

    @Inject
    CoverageReport report;

    @Inject
    Definition definition;

    @GET
    public String picture(
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("date") @DefaultValue("") String date,
            @QueryParam("tree") @DefaultValue("") String tree) {
        filter.ask(service, unit, date, tree);
        filter.settleWide();
        CoveragePicture picture = report.of(reader.asking(), filter.question());
        String meaning = definition.of(picture.question(), picture.asOf());
        return CoverageShape.of(reader.getLanguage(), filter.getAsked(), meaning, picture)
                .toString();
    }
}
