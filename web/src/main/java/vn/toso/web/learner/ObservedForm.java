package vn.toso.web.learner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.practice.ObservationOutcome;
import vn.toso.practice.Seen;
import vn.toso.shared.Ids;

/** The form of an assessor: how it is read, and the pages to which it leads. */
final class ObservedForm {
    private ObservedForm() {}

    static Seen read(Fields form) {
        return new Seen(
                id(form),
                Ids.read(form.text("member")),
                form.text("sheet"),
                form.number("version"),
                ticked(form),
                form.text("code").strip(),
                form.text("stamp"),
                form.sent());
    }

    /**
     * A page that was kept serves one member after another, and may be pressed twice: what was pressed is the same observation when it says
     * the same of the same member.
     */
    private static UUID id(Fields form) {
        String said = String.join(
                "|", Ids.read(form.text("id")).toString(), form.text("member"), form.text("code"), joined(form));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<Integer> ticked(Fields form) {
        return steps(form).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static List<String> steps(Fields form) {
        return form.all("done").stream()
                .filter(step -> step.matches("[0-9]{1,2}"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String joined(Fields form) {
        return String.join(".", steps(form));
    }

    /** The sheet with everything that was ticked, so that a refusal loses nothing. */
    static String page(Fields form) {
        return sheet(form) + "&member=" + encoded(form.text("member")) + "&ticked=" + joined(form);
    }

    static String thanks(Fields form, ObservationOutcome outcome) {
        return sheet(form) + "&thanks=" + outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String sheet(Fields form) {
        return "/hoc/observe?sheet=" + encoded(form.text("sheet"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
