package vn.toso.web.learner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.JsonFields;
import vn.toso.shared.Refused;

/**
 * What a phone sends of what it kept.
 *
 * @param me for whom, as the pages of that member name them; empty when the phone does not know
 */
record Envelope(String me, List<Item> items) {
    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_FORM = 30;
    private static final int LONGEST_BODY = 8_000;
    private static final long EARLIEST = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    /**
     * One form: its name, its fields as the page would have sent them, and what the phone says of it.
     *
     * @param fault why it cannot be read, so that one broken form does not hold up those beside it; null when it can
     */
    record Item(
            String form, String body, Sent sent, @Nullable String fault) {}

    /** @throws Refused when it cannot be told what is in it: {@code json.…}, {@code id.malformed} or {@code envelope.too-long} */
    static Envelope read(String document) {
        JsonFields envelope = JsonFields.read(document).allowing("me", "phone", "items");
        UUID phone = Ids.read(envelope.text("phone"));
        List<JsonFields> items = envelope.objects("items");
        if (items.size() > MOST_ITEMS) {
            throw new Refused("envelope.too-long");
        }
        return new Envelope(
                envelope.textIfAny("me", 40).orElse(""),
                items.stream().map(item -> item(item, phone)).toList());
    }

    private static Item item(JsonFields item, UUID phone) {
        UUID id = Ids.read(item.text("id"));
        try {
            item.allowing("id", "number", "at", "form", "body");
            Sent sent = new Sent(id, phone, item.longNumber("number"), instant(item.longNumber("at")));
            return new Item(item.text("form", LONGEST_FORM), item.text("body", LONGEST_BODY), sent, null);
        } catch (Refused no) {
            String fault = no.key().equals("json.too-long") ? "form.too-long" : "form.malformed";
            return new Item("", "", new Sent(id, phone, 0, Instant.EPOCH), fault);
        }
    }

    /** A phone's clock may say anything; what no calendar of ours holds becomes the nearest that it does. */
    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(Math.max(EARLIEST, Math.min(LATEST, millis)));
    }
}
