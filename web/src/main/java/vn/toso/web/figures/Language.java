package vn.toso.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import vn.toso.web.words.Reader;

/** A program says in a header which language it reads, and means it; a browser that chose one here keeps that. */
@Provider
@PreMatching
@RequestScoped
public class Language implements ContainerRequestFilter {
    @Inject
    Reader reader;

    @Override
    public void filter(ContainerRequestContext request) {
        Locale first = request.getAcceptableLanguages().get(0);
        if (first.getLanguage().equals("en")) {
            reader.readsEnglishUnlessChosen();
        }
    }
}
