package vn.toso.web.committee;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.practice.ObservationOutcome;
import vn.toso.practice.Observations;
import vn.toso.practice.Observed;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Observations that wait for somebody to look at them, one of them opened, and pairs who sign only each other. */
@Named
@ViewScoped
public class ReviewsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient Observed observed;

    @Inject
    transient Observations observations;

    private final Form form = new Form();
    private String id = "";
    private String told = "";
    private transient @Nullable List<Observed.Row> rows;
    private transient @Nullable List<Observed.Pair> pairs;
    private transient Observed.@Nullable Row opened;

    /** What a committee enters. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private String reason = "";

        public String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** @throws Refused {@code review.unknown} before anything of the page is written */
    public void load() {
        getOpened();
    }

    public void accept() {
        decide(true);
    }

    public void reject() {
        decide(false);
    }

    private void decide(boolean accepts) {
        words.tried(() -> {
                    ObservationOutcome outcome =
                            observations.review(reader.asking(), Ids.read(id), accepts, form.getReason());
                    told = words.of("committee.reviews.told." + outcome.name().toLowerCase(Locale.ROOT));
                    form.setReason("");
                    id = "";
                })
                .ifPresent(why -> told = why);
        rows = null;
        opened = null;
    }

    public String why(Observed.Row row) {
        return row.doubts().stream()
                .map(doubt -> words.of("doubt." + doubt.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    public String getSentence() {
        return getRows().isEmpty()
                ? words.of("committee.reviews.none")
                : words.of("committee.reviews.some", getRows().size());
    }

    public List<Observed.Row> getRows() {
        List<Observed.Row> found = rows;
        if (found == null) {
            found = observed.held(reader.asking());
            rows = found;
        }
        return found;
    }

    public List<Observed.Pair> getPairs() {
        List<Observed.Pair> found = pairs;
        if (found == null) {
            found = observed.pairs(reader.asking());
            pairs = found;
        }
        return found;
    }

    /** @throws Refused {@code review.unknown} */
    public Observed.@Nullable Row getOpened() {
        if (opened == null && !id.isEmpty()) {
            opened = observed.one(reader.asking(), Ids.read(id));
        }
        return opened;
    }

    /** Whether there is one to decide about. */
    public boolean isOpen() {
        Observed.Row row = getOpened();
        return row != null && row.outcome() == ObservationOutcome.REVIEW;
    }

    public boolean isCut() {
        return getRows().size() == getMost();
    }

    public int getMost() {
        return Observed.MOST_ROWS;
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
