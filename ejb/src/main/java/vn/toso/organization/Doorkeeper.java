package vn.toso.organization;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
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
        if (Arrays.stream(call.getMethod().getAnnotation(Allowed.class).value()).noneMatch(asking::holds)) {
            throw new Refused(asking.person() == null ? "session.over" : "right.missing");
        }
        return call.proceed();
    }
}
