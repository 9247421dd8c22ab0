package vn.toso.web.door;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Whether Keycloak answers, asked before somebody is sent there; one answer serves two seconds. */
class SignInServer {
    private static final int PATIENCE_MILLIS = 1500;
    private static final long GOOD_FOR_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Addresses addresses;
    private volatile Answer last = new Answer(false, System.nanoTime() - GOOD_FOR_NANOS);

    SignInServer(Addresses addresses) {
        this.addresses = addresses;
    }

    static SignInServer of(ServletContext context) {
        return (SignInServer) context.getAttribute(SignInServer.class.getName());
    }

    boolean answers() {
        if (System.nanoTime() - last.at() >= GOOD_FOR_NANOS) {
            last = new Answer(ask(), System.nanoTime());
        }
        return last.good();
    }

    private boolean ask() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(addresses.realm()).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private record Answer(boolean good, long at) {}
}
