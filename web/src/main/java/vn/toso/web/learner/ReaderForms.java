package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import vn.toso.web.words.Reader;

/** Size of the text and language: kept in a cookie of the phone, so that they hold before sign-in and without a script. */
@Path("v1")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReaderForms {
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,500}");

    @POST
    @Path("text-size")
    public Response textSize(
            @FormParam("size") @DefaultValue("1") String size, @FormParam("back") @DefaultValue("/") String back) {
        return remember(Reader.TEXT_SIZE_COOKIE, size.matches("[123]") ? size : "1", back);
    }

    @POST
    @Path("language")
    public Response language(
            @FormParam("language") @DefaultValue("vi") String language,
            @FormParam("back") @DefaultValue("/") String back) {
        return remember(Reader.LANGUAGE_COOKIE, "en".equals(language) ? "en" : "vi", back);
    }

    private static Response remember(String name, String value, String back) {
        NewCookie cookie = new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR_IN_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        String page = OWN_PAGE.matcher(back).matches() ? back : "/";
        return Answered.to(page).cookie(cookie).build();
    }
}
