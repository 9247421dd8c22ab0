package vn.toso.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.toso.shared.Refused;
import vn.toso.web.door.Problem;
import vn.toso.web.words.PublicAddress;
import vn.toso.web.words.Words;

/** A refusal as a program reads it: its key stays the same in every language and release, its sentence is for people. */
@Provider
@RequestScoped
public class RefusedAnswer implements ExceptionMapper<Refused> {
    @Inject
    Words words;

    @Inject
    PublicAddress address;

    @Override
    public Response toResponse(Refused no) {
        String sentence = words.refusal(no.key(), no.details().toArray());
        return answer(new Problem(statusOf(no.key()), no.key(), sentence), address);
    }

    static Response answer(Problem problem, PublicAddress address) {
        return Response.status(problem.status())
                .type(Problem.TYPE)
                .entity(problem.json(address.site()))
                .build();
    }

    /** 401 who is it, 403 not for them, 404 no such report, 400 whatever else is wrong with the question. */
    static int statusOf(String key) {
        return switch (key) {
            case "session.over" -> 401;
            case "unit.out-of-reach", "right.missing", "account.unknown" -> 403;
            case "report.unknown" -> 404;
            default -> 400;
        };
    }
}
