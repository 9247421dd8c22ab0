package vn.toso.qualification;

/**
 * Of a certificate's holder no more than the certificate says.
 *
 * @param team such as "Tổ công nghệ số cộng đồng bản Noong"; empty for somebody in no team
 * @param village with its kind, such as "bản Noong"; empty for somebody in no village team
 * @param commune with its kind, such as "xã Mường Mùn"; empty for somebody in no team
 */
public record Holder(String name, String team, String village, String commune) {}
