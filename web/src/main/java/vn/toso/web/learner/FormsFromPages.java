package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A learner's form straight from its page, answered with 303 and a page to read. */
@Path("v1")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormsFromPages {
    @Inject
    LearnerForms forms;

    @POST
    @Path("{form}")
    public Response post(@PathParam("form") String form, MultivaluedMap<String, String> values) {
        Fields fields = new Fields(values, null);
        return Answered.by(forms.pageOf(form, fields), () -> forms.carryOut(form, fields));
    }
}
