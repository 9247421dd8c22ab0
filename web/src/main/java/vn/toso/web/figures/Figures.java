package vn.toso.web.figures;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything that programs read lies under this path. */
@ApplicationPath("so-lieu")
public class Figures extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ReportsEnd.class,
                CoverageEnd.class,
                OpenApi.class,
                Language.class,
                Entrance.class,
                RefusedAnswer.class,
                UnreadableAnswer.class);
    }
}
