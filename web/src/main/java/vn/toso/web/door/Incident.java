package vn.toso.web.door;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One failed request: its number for the page and the log, and its kind, by which the words for the reader are found. */
record Incident(String id, int status, String kind) {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are heard or read as one another over the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    static Incident of(int status, @Nullable Throwable cause) {
        if (isConnectionTrouble(cause)) {
            return databaseResting();
        }
        var kind = switch (status) {
            case 400, 401, 403, 404, 405, 413 -> String.valueOf(status);
            case 503 -> "sign-in";
            default -> status < 500 ? "400" : "500";
        };
        return new Incident(number(), status, kind);
    }

    static Incident databaseResting() {
        return new Incident(number(), 503, "database");
    }

    /** The server writes the trace of an exception by itself, just before; here is what binds it to the number. */
    void log(String method, @Nullable Object path, @Nullable Throwable cause) {
        LOG.log(
                status < 500 ? Level.INFO : Level.SEVERE,
                () -> "Incident " + id + ": " + status + " " + method + " " + path
                        + (cause == null ? "" : " " + cause));
    }

    /** Class 08 of SQL states is the connection; the pool's own refusals carry no state. */
    private static boolean isConnectionTrouble(@Nullable Throwable cause) {
        return Stream.iterate(cause, one -> one != null, Throwable::getCause)
                .limit(20)
                .anyMatch(one -> one instanceof SQLException trouble
                        && (trouble.getSQLState() == null
                                || trouble.getSQLState().startsWith("08")));
    }

    private static String number() {
        return RANDOM.ints(8, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
