package vn.toso.qualification;

/**
 * Of a certificate's holder no more than the certificate says.
 *
 * @param team such as "Tổ công nghệ số cộng đồng"; empty for somebody in no team
 * @param village with its kind, such as "Bản Noong"; empty for somebody in no village team
 * @param commune with its kind, such as "Xã Mường Mùn"; empty for somebody in no team
 */
public record Holder(String name, String team, String village, String commune) {}
