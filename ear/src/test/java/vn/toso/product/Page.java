package vn.toso.product;

import java.net.URI;
import java.net.http.HttpHeaders;

/** What came back from an address: the status, the address that answered, its headers and text. */
public record Page(int status, URI uri, HttpHeaders headers, String text) {
    boolean isRedirect() {
        return status >= 300 && status < 400 && headers.firstValue("Location").isPresent();
    }

    URI target() {
        return uri.resolve(headers.firstValue("Location").orElseThrow());
    }

    /** Whether this is Keycloak's form for user name and PIN. */
    public boolean isSignIn() {
        return text.contains("name=\"password\"");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
