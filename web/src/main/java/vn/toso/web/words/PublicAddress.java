package vn.toso.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Where everybody finds us, such as {@code https://toso.example.vn}: for what leaves the product on paper or in a file. */
@ApplicationScoped
public class PublicAddress {
    private final String site = Objects.requireNonNullElse(System.getenv("TOSO_URL"), "http://localhost:8080")
            .replaceFirst("/+$", "");

    /** Without a slash at the end. */
    public String site() {
        return site;
    }

    /** The page that says what a certificate is worth. */
    public String check(String token) {
        return site + "/vao/giay?c=" + token;
    }
}
