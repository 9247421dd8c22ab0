package vn.toso.web.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server turns when a request fails behind the door; asked for by address, it does not exist. */
@WebServlet("/loi")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failed = request.getDispatcherType() == DispatcherType.ERROR;
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var incident = Incident.of(failed ? status(request) : HttpServletResponse.SC_NOT_FOUND, cause);
        incident.log(request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        Apology.send(incident, request, response);
    }

    private static int status(HttpServletRequest request) {
        if (isSignInCutShort(request)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Back from the sign-in with its code, which could not be exchanged: slow or forged, but no page that is closed to somebody. */
    static boolean isSignInCutShort(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status == HttpServletResponse.SC_FORBIDDEN
                && request.getParameter("code") != null
                && request.getParameter("state") != null;
    }
}
