package vn.toso.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import vn.toso.web.door.Problem;
import vn.toso.web.words.PublicAddress;
import vn.toso.web.words.Reader;

/** What the server itself says no to: nobody has signed in, there is no such address, it is only read. */
@Provider
@RequestScoped
public class UnreadableAnswer implements ExceptionMapper<WebApplicationException> {
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE);

    @Inject
    Reader reader;

    @Inject
    PublicAddress address;

    @Override
    public Response toResponse(WebApplicationException no) {
        Response bare = no.getResponse();
        if (bare.getStatus() < 400) {
            return bare;
        }
        Response answer = RefusedAnswer.answer(Problem.of(bare.getStatus(), reader.locale()), address);
        for (String header : KEPT) {
            String value = bare.getHeaderString(header);
            if (value != null) {
                answer.getHeaders().putSingle(header, value);
            }
        }
        return answer;
    }
}
