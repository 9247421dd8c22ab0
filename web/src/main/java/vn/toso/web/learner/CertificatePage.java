package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toso.qualification.CertificateState;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Certificates;
import vn.toso.shared.Refused;
import vn.toso.web.words.CertificateWords;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** The member's own certificate for one service: what it says, what it is worth today, and how to take it along. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CertificatePage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Certificates certificates;

    @Inject
    CertificateWords said;

    private String service = "";
    private CertificateView certificate;

    /** @throws Refused when there is none and none can be given */
    public void load() {
        certificate = certificates.ofSelf(reader.asking(), service);
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    public String getServiceName() {
        return said.service(reader.asking(), certificate.service());
    }

    public String getPlace() {
        return said.place(certificate.holder());
    }

    public List<String> getWhy() {
        return said.why(reader.asking(), certificate);
    }

    public String getState() {
        return "certificate.state." + word(certificate.state());
    }

    /** What the state means and what to do about it. */
    public String getAdvice() {
        return certificate.reason() == null
                ? words.of("learner.certificate.advice." + word(certificate.state()))
                : words.of("learner.certificate.advice.revoked", said.withdrawn(certificate.reason()));
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

    private static String word(CertificateState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
