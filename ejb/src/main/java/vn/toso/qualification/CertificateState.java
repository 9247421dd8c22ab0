package vn.toso.qualification;

/** What a certificate is worth on a day. */
public enum CertificateState {
    VALID,
    LAPSED,
    REVOKED
}
