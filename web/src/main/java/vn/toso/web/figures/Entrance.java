package vn.toso.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/**
 * Before every figure: somebody has signed in, by a token or by the session of a browser, and the address asks nothing that would be
 * ignored. A program that writes {@code unti=} must not be told of another unit.
 */
@Provider
@ForCommittees
@RequestScoped
public class Entrance implements ContainerRequestFilter {
    @Context
    ResourceInfo asked;

    @Inject
    Reader reader;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!reader.isSignedIn()) {
            throw new NotAuthorizedException("Bearer realm=\"toso\"");
        }
        Set<String> known = parameters(asked.getResourceMethod());
        request.getUriInfo().getQueryParameters().forEach((name, values) -> refuseUnlessOne(name, values, known));
    }

    private static void refuseUnlessOne(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            throw new Refused("figures.parameter-unknown", name, known.isEmpty() ? "–" : String.join(", ", known));
        }
        if (values.size() > 1) {
            throw new Refused("figures.parameter-twice", name);
        }
    }

    /** What the address of an end point may ask, in the order of the alphabet. */
    static Set<String> parameters(Method end) {
        return Arrays.stream(end.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
