package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.toso.interop.openbadges.Badges;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Certificates;
import vn.toso.reporting.CertificatePaper;
import vn.toso.web.words.CertificateWords;
import vn.toso.web.words.PublicAddress;
import vn.toso.web.words.Reader;

/** The member's own certificate as a file, at the address of its page with another ending: a paper to print, or a signed badge. */
@WebServlet({"/hoc/certificate.pdf", "/hoc/certificate.jwt"})
public class CertificateDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Certificates certificates;

    @Inject
    transient CertificateWords words;

    @Inject
    transient Badges badges;

    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String service = Objects.requireNonNullElse(request.getParameter("service"), "");
        CertificateView certificate =
                certificates.ofSelf(reader.asking(), service).refuseUnlessValid();
        boolean isPaper = request.getServletPath().endsWith(".pdf");
        byte[] file = isPaper
                ? CertificatePaper.of(words.paper(reader.asking(), certificate))
                : badges.ofSelf(reader.asking(), service, address.site(), words.badge(reader.asking(), certificate))
                        .getBytes(StandardCharsets.US_ASCII);
        response.setContentType(isPaper ? "application/pdf" : "application/vc+jwt");
        response.setHeader(
                "Content-Disposition",
                (isPaper ? "inline" : "attachment") + "; filename=\"toso-" + service + (isPaper ? ".pdf" : ".jwt")
                        + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
