package vn.toso.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what phones were told about their forms with what the product has written down. */
final class Verdict {
    /** One place of a paper. */
    private record Place(UUID paper, int position) {}

    private final Records records;
    private final Tally tally;
    private final boolean isControl;
    private final Map<String, Set<UUID>> lessons = new HashMap<>();
    private final Set<UUID> answers = new HashSet<>();
    private final Map<Place, Map<Integer, String>> newest = new HashMap<>();
    private final Set<UUID> handedIn = new HashSet<>();

    Verdict(Records records, Tally tally, boolean isControl) {
        this.records = records;
        this.tally = tally;
        this.isControl = isControl;
    }

    /** @param still what the phone has left of it when all is over; null when it was answered and forgotten */
    void hear(String account, int phone, Phone.Kept kept, Phone.@Nullable Kept still) {
        tally.sent(1);
        if (still == null) {
            acknowledged(account, phone, kept);
        } else if (still.isRefused() && !still.why().isEmpty()) {
            tally.refusedWithReason();
        } else if (!still.state().equals("wait") || !kept.form().equals("hand-in")) {
            tally.lost(1, "stuck on the phone: " + still);
        }
    }

    private void acknowledged(String account, int phone, Phone.Kept kept) {
        switch (kept.form()) {
            case "lesson" ->
                lessons.computeIfAbsent(account, any -> new HashSet<>()).add(UUID.fromString(field(kept, "id")));
            case "answer" -> {
                answers.add(kept.id());
                Place place = new Place(UUID.fromString(field(kept, "paper")), Integer.parseInt(field(kept, "n")));
                newest.computeIfAbsent(place, any -> new HashMap<>()).put(phone, answer(kept));
            }
            case "hand-in" -> handedIn.add(UUID.fromString(field(kept, "paper")));
            default -> {}
        }
    }

    void onLessons(String account, List<UUID> before) {
        Set<UUID> wanted = new HashSet<>(lessons.getOrDefault(account, Set.of()));
        List<UUID> came = new ArrayList<>(records.lessonsOf(account));
        came.removeAll(before);
        tally.doubled(Math.max(0, came.size() - wanted.size()), account + " has lessons " + came + " of " + wanted);
        if (!isControl) {
            wanted.removeAll(came);
            tally.lost(wanted.size(), account + " misses lessons " + wanted);
        }
    }

    /** @param names of the phones of this run */
    void onAnswers(List<UUID> names) {
        List<UUID> came = names.stream()
                .flatMap(name -> records.answersFrom(name).stream())
                .toList();
        tally.doubled(Math.max(0, came.size() - answers.size()), "answers " + came + " of " + answers);
        if (!isControl) {
            answers.stream().filter(id -> !came.contains(id)).forEach(id -> tally.lost(1, "answer " + id));
            newest.forEach(this::onNewest);
        }
    }

    void onPapers() {
        for (UUID paper : handedIn) {
            int gradings = records.gradings(paper);
            tally.lost(gradings == 0 ? 1 : 0, "paper " + paper + " was not graded");
            tally.doubled(Math.max(0, gradings - 1), "paper " + paper + " was graded twice");
        }
    }

    /** Of one phone its last answer counts, of two phones the last one of either. */
    private void onNewest(Place place, Map<Integer, String> ofEachPhone) {
        String stands = records.answerAt(place.paper(), place.position());
        tally.lost(
                ofEachPhone.containsValue(stands) ? 0 : 1,
                "%s has %s, not the newest of %s".formatted(place, stands, ofEachPhone));
    }

    /** As the server keeps it: what was chosen, or the place of each line, 0 where that is open. */
    private static String answer(Phone.Kept kept) {
        List<String> places = Pattern.compile("&place-[0-9]=([0-9]?)")
                .matcher(kept.body())
                .results()
                .map(place -> place.group(1).isEmpty() ? "0" : place.group(1))
                .toList();
        return places.isEmpty() ? field(kept, "choice") : String.join(",", places);
    }

    private static String field(Phone.Kept kept, String name) {
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(kept.body());
        return matcher.find() ? Objects.requireNonNull(matcher.group(1)) : "";
    }
}
