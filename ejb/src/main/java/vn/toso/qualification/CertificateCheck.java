package vn.toso.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know who was shown a certificate: these fields and no others.
 *
 * @param commune the unit that issued it, with its kind; empty when the holder is in no team any more
 * @param since and {@code lastDay} as in {@link CertificateView}
 */
public record CertificateCheck(
        CertificateState state,
        String name,
        String service,
        String commune,
        LocalDate since,
        @Nullable LocalDate lastDay) {
    static CertificateCheck of(CertificateView view) {
        return new CertificateCheck(
                view.state(),
                view.holder().name(),
                view.service(),
                view.holder().commune(),
                view.since(),
                view.lastDay());
    }
}
