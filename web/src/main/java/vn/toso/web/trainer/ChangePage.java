package vn.toso.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.coverage.Impact;
import vn.toso.coverage.ImpactReport;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.digitalservice.FeatureView;
import vn.toso.digitalservice.ServiceView;
import vn.toso.qualification.FeatureChange;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Tells that a feature of an app has changed: first what that would take from whom, then, when confirmed, the change itself. */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init")
public class ChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient Clock clock;

    @Inject
    transient DigitalServices services;

    @Inject
    transient ImpactReport impacts;

    @Inject
    transient Catalogue catalogue;

    private final Form form = new Form();
    private String told = "";
    private boolean isAsked;
    private transient @Nullable Impact impact;

    /** What the trainer enters; Faces says null for a field that was left empty. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1L;
        private String feature = "";
        private String change = "";
        private String from = "";
        private String version = "";

        public String getFeature() {
            return feature;
        }

        public void setFeature(@Nullable String feature) {
            this.feature = Objects.requireNonNullElse(feature, "");
        }

        public String getChange() {
            return change;
        }

        public void setChange(@Nullable String change) {
            this.change = Objects.requireNonNullElse(change, "");
        }

        public String getFrom() {
            return from;
        }

        public void setFrom(@Nullable String from) {
            this.from = Objects.requireNonNullElse(from, "");
        }

        public String getVersion() {
            return version;
        }

        public void setVersion(@Nullable String version) {
            this.version = Objects.requireNonNullElse(version, "");
        }
    }

    @PostConstruct
    void begin() {
        form.setFrom(VietnamTime.today(clock).toString());
    }

    /** The preview; nothing is written. */
    public void preview() {
        isAsked = false;
        trying(() -> {
            FeatureView feature = feature();
            FeatureVersionRef any = new FeatureVersionRef(feature.code(), Integer.MAX_VALUE);
            impact = impacts.of(reader.asking(), feature.service(), new FeatureChange(any, day(), change()))
                    .orElse(null);
            told = "";
            isAsked = true;
        });
    }

    /** Does what the preview showed. */
    public void apply() {
        trying(() -> {
            String version = form.getVersion().strip();
            FeatureVersionRef made = catalogue.announce(
                    reader.asking(), form.getFeature(), change(), day(), version.isEmpty() ? null : version);
            told = words.of("trainer.change.done", name(feature()), made.number());
            isAsked = false;
        });
    }

    private void trying(Runnable work) {
        words.tried(work).ifPresent(why -> told = why);
    }

    private FeatureView feature() {
        return services.feature(reader.asking(), form.getFeature())
                .orElseThrow(() -> new Refused("digitalservice.feature-unknown", form.getFeature()));
    }

    private ChangeClass change() {
        return Stream.of(ChangeClass.values())
                .filter(known -> known.name().equals(form.getChange()))
                .findFirst()
                .orElseThrow(() -> new Refused("digitalservice.change-unknown"));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(form.getFrom());
        } catch (DateTimeException none) {
            throw new Refused("digitalservice.change-day");
        }
    }

    private String name(FeatureView feature) {
        return reader.choose(feature.vi(), feature.en());
    }

    private String name(ServiceView service) {
        return reader.choose(service.vi(), service.en());
    }

    public List<SelectItem> getFeatures() {
        return services.features(reader.asking()).stream()
                .map(feature -> new SelectItem(
                        feature.code(),
                        services.find(reader.asking(), feature.service())
                                        .map(this::name)
                                        .orElse("") + " – " + name(feature)))
                .toList();
    }

    public List<SelectItem> getChanges() {
        return Stream.of(ChangeClass.values())
                .map(known -> new SelectItem(
                        known.name(), words.of("change-class." + known.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** What the change would do, in a sentence a service; one sentence when it does nothing. */
    public List<String> getConsequences() {
        Impact found = impact;
        if (found == null) {
            return List.of(words.of("trainer.change.nothing"));
        }
        return found.lines().stream()
                .map(line -> words.of(
                        "trainer.change.impact",
                        services.find(reader.asking(), line.service())
                                .map(this::name)
                                .orElse(line.service()),
                        line.members(),
                        line.villages(),
                        words.day(found.day())))
                .toList();
    }

    public boolean isAsked() {
        return isAsked;
    }

    public Form getForm() {
        return form;
    }

    public String getTold() {
        return told;
    }
}
