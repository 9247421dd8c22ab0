package vn.toso.web.door;

import jakarta.servlet.ServletContext;
import java.net.URI;

/** Where browsers find us and the sign-in: origins such as {@code http://localhost:8080}, without a slash at the end. */
public record Addresses(String application, String realm) {
    static Addresses fromEnvironment() {
        return new Addresses(
                setting("TOSO_URL", "http://localhost:8080"),
                setting("TOSO_OIDC_PROVIDER", "http://localhost:8180/realms/toso"));
    }

    public static Addresses of(ServletContext context) {
        return (Addresses) context.getAttribute(Addresses.class.getName());
    }

    String signInOrigin() {
        var address = URI.create(realm);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
