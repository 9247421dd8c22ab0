package vn.toso.web.visitor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.toso.interop.openbadges.Badges;
import vn.toso.organization.Jurisdiction;
import vn.toso.web.words.PublicAddress;

/** What a reader of a badge asks of us: by which keys we sign, who we are, and which badges were revoked. Open to everybody. */
@WebServlet({"/vao/khoa.json", "/vao/noi-cap.json", "/vao/thu-hoi.json"})
public class BadgeFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Badges badges;

    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Jurisdiction anybody = Jurisdiction.nobody();
        Optional<String> said = switch (request.getServletPath()) {
            case "/vao/khoa.json" -> keys(anybody, request.getParameter("kid"));
            case "/vao/noi-cap.json" -> Optional.of(badges.issuer(anybody, address.site()));
            default -> Optional.of(badges.revoked(anybody, address.site()));
        };
        if (said.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(said.get());
    }

    private Optional<String> keys(Jurisdiction anybody, String kid) {
        return kid == null ? Optional.of(badges.keys(anybody)) : badges.key(anybody, kid);
    }
}
