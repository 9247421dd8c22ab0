package vn.toso.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.ServiceView;
import vn.toso.interop.openbadges.BadgeText;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Holder;
import vn.toso.qualification.RevocationReason;
import vn.toso.reporting.CertificatePaper;

/** Puts a certificate into the reader's words: the same on the page, on paper, on the card and in the badge. */
@RequestScoped
public class CertificateWords {
    /** As many lines as a page of paper has room for; the page on the screen shows all. */
    private static final int MOST_REASONS = 5;

    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Reasons reasons;

    @Inject
    DigitalServices services;

    @Inject
    PublicAddress address;

    /** The name of a service in the reader's language; its code when the catalogue no longer has it. */
    public String service(Jurisdiction asking, String code) {
        return services.find(asking, code).map(this::name).orElse(code);
    }

    /** Why we believe it, a line for each condition that is met. */
    public List<String> why(Jurisdiction asking, CertificateView certificate) {
        return reasons.of(asking, certificate.standing()).stream()
                .filter(Reason::met)
                .map(reason -> words.of("certificate.reason", reason.text(), reason.why()))
                .toList();
    }

    /** The team and its commune, as far as there are any. */
    public String place(Holder holder) {
        return Stream.of(holder.team(), holder.village(), holder.commune())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The address as squares, in lines for a page. */
    public String squares(CertificateView certificate) {
        return QrPicture.of(address.check(certificate.token()), words.of("certificate.squares"), "qr");
    }

    /** Why a certificate was taken back. */
    public String withdrawn(RevocationReason reason) {
        return words.of("certificate.withdrawn."
                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public CertificatePaper.Text paper(Jurisdiction asking, CertificateView certificate) {
        String name = certificate.holder().name();
        return new CertificatePaper.Text(
                reader.getLanguage(),
                words.of("certificate.file", name),
                words.of("product.name"),
                words.of("certificate.heading"),
                words.of("certificate.notice"),
                words.of("certificate.lead"),
                name,
                place(certificate.holder()),
                words.of("certificate.status"),
                service(asking, certificate.service()),
                words.of("certificate.why"),
                why(asking, certificate).stream().limit(MOST_REASONS).toList(),
                facts(certificate),
                words.of("certificate.scan"),
                address.check(certificate.token()),
                words.of("certificate.squares"),
                words.of("certificate.never"));
    }

    public BadgeText badge(Jurisdiction asking, CertificateView certificate) {
        return new BadgeText(
                reader.getLanguage(),
                words.of("certificate.badge.name", service(asking, certificate.service())),
                words.of("certificate.badge.description", service(asking, certificate.service())),
                String.join("\n", why(asking, certificate)),
                words.of("certificate.badge.check"));
    }

    private List<CertificatePaper.Line> facts(CertificateView certificate) {
        List<CertificatePaper.Line> facts = new ArrayList<>();
        facts.add(fact("certificate.since", words.day(certificate.since())));
        if (certificate.lastDay() != null) {
            facts.add(fact("certificate.until", words.day(certificate.lastDay())));
        }
        facts.add(fact("certificate.issued", words.day(certificate.issuedOn())));
        if (!certificate.holder().commune().isEmpty()) {
            facts.add(fact("certificate.issuer", certificate.holder().commune()));
        }
        return facts;
    }

    private CertificatePaper.Line fact(String key, String value) {
        return new CertificatePaper.Line(words.of(key), value);
    }

    private String name(ServiceView service) {
        return reader.getLanguage().equals("vi") ? service.vi() : service.en();
    }
}
