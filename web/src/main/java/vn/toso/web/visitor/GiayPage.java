package vn.toso.web.visitor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.CertificateCheck;
import vn.toso.qualification.Certificates;
import vn.toso.web.words.CertificateWords;

/**
 * What a certificate (giấy) that somebody was shown is worth now: for anybody, without signing in, and only the agreed fields. Nobody's
 * answer depends on who asks.
 */
@Named
@RequestScoped
public class GiayPage {
    @Inject
    Certificates certificates;

    @Inject
    CertificateWords words;

    private String token = "";
    private @Nullable CertificateCheck check;

    public void load() {
        ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseHeader("Cache-Control", "no-store");
        response.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        response.setResponseHeader("Referrer-Policy", "no-referrer");
        check = certificates.check(Jurisdiction.nobody(), token).orElse(null);
        if (check == null) {
            response.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public boolean isKnown() {
        return check != null;
    }

    public CertificateCheck getCheck() {
        return Objects.requireNonNull(check);
    }

    public String getServiceName() {
        return words.service(Jurisdiction.nobody(), getCheck().service());
    }

    public boolean isValid() {
        return getState().equals("valid");
    }

    public boolean isRevoked() {
        return getState().equals("revoked");
    }

    /** {@code valid}, {@code lapsed} or {@code revoked}. */
    public String getState() {
        return getCheck().state().name().toLowerCase(Locale.ROOT);
    }

    public String getStateKey() {
        return "certificate.state." + getState();
    }

    public String getSentenceKey() {
        return "visitor.giay." + getState();
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = Objects.requireNonNullElse(token, "");
    }
}
