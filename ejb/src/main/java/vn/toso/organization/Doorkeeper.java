package vn.toso.organization;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import vn.toso.shared.Refused;

/** Stands before every method marked {@link Allowed}: {@code @RolesAllowed} does nothing on CDI beans, so this does it. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class Doorkeeper {
    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        Jurisdiction asking = Arrays.stream(call.getParameters())
                .filter(Jurisdiction.class::isInstance)
                .map(Jurisdiction.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " takes no Jurisdiction"));
        if (Arrays.stream(allowed(call.getMethod()).value()).noneMatch(asking::holds)) {
            throw new Refused(asking.person() == null ? "session.over" : "right.missing");
        }
        return call.proceed();
    }

    /** What stands on the verb counts before what stands on its class. */
    private static Allowed allowed(Method verb) {
        return Stream.of(verb, verb.getDeclaringClass())
                .map(place -> place.getAnnotation(Allowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
