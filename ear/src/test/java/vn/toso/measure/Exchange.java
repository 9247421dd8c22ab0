package vn.toso.measure;

/**
 * One request and its response as they crossed the wire.
 *
 * @param up bytes of the request, head and body
 * @param down bytes of the response, head and body, as compressed as they came
 * @param began milliseconds since 1970 at which the request reached the proxy
 */
public record Exchange(String method, String address, int status, String type, int up, int down, long began) {
    boolean isScript() {
        return type.contains("javascript") || type.contains("ecmascript");
    }

    /** The service worker, which has a budget of its own. */
    boolean isWorker() {
        return address.endsWith("/js/worker.js");
    }

    /** What plays rehearsals, which has a budget of its own. */
    boolean isPlayer() {
        return address.contains("/js/player.js");
    }
}
