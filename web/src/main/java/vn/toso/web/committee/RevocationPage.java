package vn.toso.web.committee;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Members;
import vn.toso.qualification.CertificateState;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Certificates;
import vn.toso.qualification.RevocationReason;
import vn.toso.shared.Ids;
import vn.toso.web.words.CertificateWords;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Takes a member's certificate back, with the reason, or gives a new one in its place. */
@Named
@ViewScoped
public class RevocationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient Members members;

    @Inject
    transient Certificates certificates;

    @Inject
    transient CertificateWords said;

    private final Form form = new Form();
    private String id = "";
    private String service = "";
    private String told = "";

    /** What the committee chooses. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private String reason = RevocationReason.ISSUED_WRONGLY.name();

        public String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = Objects.requireNonNullElse(reason, "");
        }
    }

    public void revoke() {
        change(() ->
                certificates.revoke(reader.asking(), person(), service, RevocationReason.valueOf(form.getReason())));
    }

    public void reissue() {
        change(() -> certificates.reissue(reader.asking(), person(), service));
    }

    private void change(Runnable work) {
        told = words.tried(work)
                .orElseGet(() -> words.of(isRevoked() ? "committee.revocation.done" : "committee.revocation.given"));
    }

    public @Nullable CertificateView getCertificate() {
        return certificates.of(reader.asking(), person(), service).orElse(null);
    }

    public boolean isGiven() {
        return getCertificate() != null;
    }

    public boolean isRevoked() {
        CertificateView certificate = getCertificate();
        return certificate != null && certificate.state() == CertificateState.REVOKED;
    }

    public String getStateKey() {
        return "certificate.state."
                + Objects.requireNonNull(getCertificate()).state().name().toLowerCase(Locale.ROOT);
    }

    public List<SelectItem> getReasons() {
        return Arrays.stream(RevocationReason.values())
                .map(reason -> new SelectItem(reason.name(), said.withdrawn(reason)))
                .toList();
    }

    public String getTitle() {
        return words.of(
                "committee.revocation.title",
                members.find(reader.asking(), person()).name());
    }

    public String getServiceName() {
        return said.service(reader.asking(), service);
    }

    private UUID person() {
        return Ids.read(id);
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Objects.requireNonNullElse(id, "");
    }

    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = Objects.requireNonNullElse(service, "");
    }
}
