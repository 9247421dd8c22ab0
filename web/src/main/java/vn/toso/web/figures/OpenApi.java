package vn.toso.web.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.toso.web.door.Addresses;
import vn.toso.web.words.PublicAddress;

/** What can be asked here and what comes back, in the form that other programs read. It holds no figure and is open to everybody. */
@Path("v1/openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenApi {
    @Inject
    ServletContext context;

    @Inject
    PublicAddress address;

    @GET
    public String document() {
        return text().replace("{site}", address.site())
                .replace("{realm}", Addresses.of(context).realm());
    }

    /** As it is kept, without the addresses of this instance. */
    static String text() {
        try (InputStream document = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (document == null) {
                throw new IllegalStateException("the description is missing");
            }
            return new String(document.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
