package vn.toso.measure;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.product.Page;
import vn.toso.product.Visitor;

/**
 * A phone by the rules of outbox.js: a form is kept first, under an id and a number that counts up; everything that waits is sent
 * together, oldest first; only what was answered is forgotten. What the process knows beside the store may be gone at any moment.
 */
final class Phone {
    private static final int BATCH = 20;
    private static final String OUTBOX = "/hoc/gui/v1/outbox";

    /** One form in the phone's store. */
    record Kept(UUID id, String owner, long number, long at, String form, String body, String state, String why) {
        private Kept told(String newState, String newWhy) {
            return new Kept(id, owner, number, at, form, body, newState, newWhy);
        }

        boolean isRefused() {
            return state.equals("refused");
        }
    }

    private final boolean isForgetful;
    private final UUID name = UUID.randomUUID();
    private final Map<UUID, Kept> store = new LinkedHashMap<>();
    private long numbers;
    private long clockIsOff;

    /** @param isForgetful whether each sending gets new ids and numbers, as of a client that knows of none: the control */
    Phone(boolean isForgetful) {
        this.isForgetful = isForgetful;
    }

    UUID name() {
        return name;
    }

    void setClockOff(long millis) {
        clockIsOff = millis;
    }

    Kept keep(String owner, String form, String body) {
        long at = System.currentTimeMillis() + clockIsOff;
        Kept kept = new Kept(UUID.randomUUID(), owner, ++numbers, at, form, body, "", "");
        store.put(kept.id(), kept);
        return kept;
    }

    List<Kept> of(String owner) {
        return store.values().stream()
                .filter(kept -> kept.owner().equals(owner))
                .sorted(Comparator.comparingLong(Kept::number))
                .toList();
    }

    /**
     * Sends what waits of one owner.
     *
     * @param through whose session it goes through, which may be another member's
     * @param killedAfter how many answers are noted before the process is killed
     * @return whether every answer was noted
     */
    boolean send(String owner, Visitor through, int killedAfter) {
        List<Kept> waiting =
                of(owner).stream().filter(kept -> !kept.isRefused()).toList();
        int left = killedAfter;
        for (int from = 0; from < waiting.size(); from += BATCH) {
            Map<String, Kept> asSent = new HashMap<>();
            String envelope = envelope(owner, waiting.subList(from, Math.min(waiting.size(), from + BATCH)), asSent);
            JsonArray answers = ask(through, envelope);
            if (answers == null) {
                return false;
            }
            for (JsonElement answer : answers) {
                if (left-- <= 0) {
                    return false;
                }
                note(answer.getAsJsonObject(), asSent);
            }
        }
        return true;
    }

    private static @Nullable JsonArray ask(Visitor through, String envelope) {
        try {
            Page page = through.postJson(OUTBOX, envelope);
            return page.status() == 200
                    ? JsonParser.parseString(page.text()).getAsJsonObject().getAsJsonArray("answers")
                    : null;
        } catch (UncheckedIOException lineIsGone) {
            return null;
        }
    }

    private void note(JsonObject answer, Map<String, Kept> asSent) {
        Kept kept = asSent.get(answer.get("id").getAsString());
        String state = answer.get("state").getAsString();
        if (kept == null) {
            throw new IllegalStateException("an answer to what was not sent: " + answer);
        } else if (state.equals("done")) {
            store.remove(kept.id());
        } else {
            store.put(
                    kept.id(),
                    kept.told(state, answer.has("why") ? answer.get("why").getAsString() : ""));
        }
    }

    private String envelope(String owner, List<Kept> batch, Map<String, Kept> asSent) {
        JsonArray items = new JsonArray();
        for (Kept kept : batch) {
            UUID id = isForgetful ? UUID.randomUUID() : kept.id();
            JsonObject item = new JsonObject();
            item.addProperty("id", id.toString());
            item.addProperty("number", isForgetful ? ++numbers : kept.number());
            item.addProperty("at", kept.at());
            item.addProperty("form", kept.form());
            item.addProperty(
                    "body", isForgetful ? kept.body().replaceFirst("(^|&)id=[^&]*", "$1id=" + id) : kept.body());
            items.add(item);
            asSent.put(id.toString(), kept);
        }
        JsonObject envelope = new JsonObject();
        envelope.addProperty("me", owner);
        envelope.addProperty("phone", name.toString());
        envelope.add("items", items);
        return envelope.toString();
    }

    /** What the phone still keeps, for whoever tells what went wrong. */
    @Override
    public String toString() {
        return store.values().toString();
    }
}
