package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.organization.Role;
import vn.toso.organization.Units;

/** What stands around the pages of those who work at a desk: for which places the reader speaks, and which frame a refusal takes. */
@Named
@RequestScoped
public class Office {
    private static final String LEARNERS_FRAME = "/WEB-INF/learner/frame.xhtml";
    private static final String OFFICE_FRAME = "/WEB-INF/office/frame.xhtml";

    @Inject
    Reader reader;

    @Inject
    Units units;

    @Inject
    HttpServletRequest request;

    /** The tops of the reader's own subtrees, such as "Xã Mường Mùn". */
    public String getPlace() {
        return Stream.of(Role.COMMITTEE, Role.TRAINER, Role.ADMINISTRATOR)
                .filter(reader.asking()::holds)
                .flatMap(role -> units.tops(reader.asking(), role).stream())
                .map(unit -> unit.level().equals("NATION") ? unit.name() : unit.full())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The frame of the page that was asked for, as a template. */
    public String getFrame() {
        return reader.getHere().startsWith("/hoc") || !reader.isSignedIn() ? LEARNERS_FRAME : OFFICE_FRAME;
    }
}
