package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Certificates;
import vn.toso.shared.Refused;
import vn.toso.web.words.CertificateWords;
import vn.toso.web.words.Reader;

/** A card for the pocket, shown at the door of a home: who comes, for what, and where that can be checked. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CardPage {
    @Inject
    Reader reader;

    @Inject
    Certificates certificates;

    @Inject
    CertificateWords said;

    private String service = "";
    private CertificateView certificate;

    /** @throws Refused when there is no certificate, or none that is valid */
    public void load() {
        certificate = certificates.ofSelf(reader.asking(), service).refuseUnlessValid();
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    public String getServiceName() {
        return said.service(reader.asking(), certificate.service());
    }

    /** The village and its commune; the team is named by the card itself. */
    public String getPlace() {
        return Stream.of(certificate.holder().village(), certificate.holder().commune())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String getSquares() {
        return said.squares(certificate);
    }

    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = Objects.requireNonNullElse(service, "");
    }
}
