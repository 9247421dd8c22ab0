package vn.toso.coursepack;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A course as pages that a phone puts into its own frame: what everybody sees of them, and nothing of whoever took it along.
 *
 * @param made when this version was published, as a page says it
 * @param player the script that its rehearsals need, which a phone may never have met; empty without rehearsals
 * @param pages the course's own page first, then its lessons and rehearsals
 */
public record CarriedCourse(
        String code, int version, String title, String language, String made, String player, List<CarriedPage> pages) {
    /**
     * One page.
     *
     * @param address under which the phone keeps it, such as {@code /hoc/lesson?lesson=K04-L1}
     * @param title as the window's head says it
     * @param main HTML that stands between the frame's head and foot
     */
    public record CarriedPage(String address, String title, String main) {}

    public CarriedCourse {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a carried course has pages");
        }
    }

    /** The same course is the same bytes, whoever asked for it. */
    byte[] payload() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        pages.forEach(page -> list.add(Json.createObjectBuilder()
                .add("address", page.address())
                .add("title", page.title())
                .add("main", page.main())));
        return Json.createObjectBuilder()
                .add("course", code)
                .add("version", version)
                .add("title", title)
                .add("language", language)
                .add("made", made)
                .add("player", player)
                .add("pages", list)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
