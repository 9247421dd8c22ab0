package vn.toso.web.learner;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything that a learner's form sends arrives under this path; it is answered with 303 and a page to read. */
@ApplicationPath("hoc/gui")
public class Sending extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(FormsFromPages.class, Outbox.class, ReaderForms.class);
    }
}
