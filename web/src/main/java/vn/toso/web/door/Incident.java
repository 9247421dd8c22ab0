package vn.toso.web.door;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One failed request: its number for the page and the log, and what it means for the reader. */
record Incident(String id, int status, String messageKey) {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are heard or read as one another over the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    static Incident of(int status, @Nullable Throwable cause) {
        if (isConnectionTrouble(cause)) {
            return databaseResting();
        }
        var key = switch (status) {
            case 400, 403, 404, 405, 413 -> "door.error." + status;
            case 503 -> "door.error.sign-in";
            default -> status < 500 ? "door.error.400" : "door.error.500";
        };
        return new Incident(number(), status, key);
    }

    static Incident databaseResting() {
        return new Incident(number(), 503, "door.error.database");
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
