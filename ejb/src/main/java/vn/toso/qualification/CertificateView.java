package vn.toso.qualification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * A certificate as it stands on a day.
 *
 * @param id random, under which others may keep it
 * @param token whoever brings it may see the public page
 * @param person the holder's random id
 * @param day for which this is true
 * @param since the first day of being qualified without a gap; the day of issue when the evidence no longer shows one
 * @param lastDay the last day; null while no end is known
 * @param reason null unless it was revoked
 */
public record CertificateView(
        UUID id,
        String token,
        UUID person,
        String service,
        Holder holder,
        CertificateState state,
        LocalDate day,
        LocalDate issuedOn,
        LocalDate since,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate revokedOn,
        @Nullable RevocationReason reason,
        Standing standing) {
    public boolean isValid() {
        return state == CertificateState.VALID;
    }

    /** @throws Refused {@code certificate.not-valid}: what lapsed or was revoked is not handed out again */
    public CertificateView refuseUnlessValid() {
        if (!isValid()) {
            throw new Refused("certificate.not-valid");
        }
        return this;
    }
}
