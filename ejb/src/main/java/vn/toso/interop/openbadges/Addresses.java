package vn.toso.interop.openbadges;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Where the public parts of a badge are found: each below the site's own address, open to everybody. */
final class Addresses {
    static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private Addresses() {}

    static String issuer(String site) {
        return site + "/vao/noi-cap.json";
    }

    static String key(String site, String kid) {
        return site + "/vao/khoa.json?kid=" + kid;
    }

    static String revocations(String site) {
        return site + "/vao/thu-hoi.json";
    }

    static String achievement(String site, String service) {
        return issuer(site) + "#" + service;
    }

    static String check(String site, String token) {
        return site + "/vao/giay?c=" + token;
    }

    static JsonObjectBuilder profile(String site) {
        return Json.createObjectBuilder()
                .add("id", issuer(site))
                .add("type", Json.createArrayBuilder().add("Profile"))
                .add("name", "Tổ Số")
                .add("url", site + "/");
    }
}
