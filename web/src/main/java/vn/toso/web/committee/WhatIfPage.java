package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.course.Lessons;
import vn.toso.coverage.TrainingPlan;
import vn.toso.coverage.WhatIf;
import vn.toso.coverage.WhatIfReport;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.digitalservice.FeatureView;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** A change is tried out: whom to train first so that no village is left with nobody. Everything asked stands in the address. */
@Named
@RequestScoped
public class WhatIfPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    CoverageFilter filter;

    @Inject
    WhatIfReport report;

    @Inject
    DigitalServices services;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    private String feature = "";
    private String change = "";
    private String day = "";
    private List<FeatureView> features = List.of();
    private @Nullable TrainingPlan plan;
    private boolean isAsked;

    /** One row: the line of the plan and its place in the order of training. */
    public record Row(int place, TrainingPlan.Line line) {
        public String villages() {
            return String.join(", ", line.villages());
        }
    }

    public void load() {
        filter.settle();
        features = services.features(reader.asking());
        isAsked = !feature.isEmpty();
        change = change.isEmpty() ? ChangeClass.MEANING.name() : change;
        day = day.isEmpty() ? VietnamTime.today(clock).toString() : day;
        if (isAsked) {
            WhatIf question = new WhatIf(feature, changeClass(), CoverageFilter.read(day), filter.getUnit());
            plan = report.of(reader.asking(), question).orElse(null);
        }
    }

    private ChangeClass changeClass() {
        return Stream.of(ChangeClass.values())
                .filter(known -> known.name().equals(change))
                .findFirst()
                .orElseThrow(() -> new Refused("what-if.class"));
    }

    public String getSentence() {
        TrainingPlan found = plan;
        if (found == null) {
            return words.of("committee.what-if.nothing");
        }
        return found.villages() == 0
                ? words.of("committee.what-if.all")
                : words.of(
                        "committee.what-if.sentence",
                        words.day(found.day()),
                        found.members(),
                        found.villages(),
                        found.needed());
    }

    public boolean isPlanned() {
        return plan != null && plan.needed() > 0;
    }

    public List<Row> getRows() {
        TrainingPlan found = plan;
        return found == null
                ? List.of()
                : IntStream.range(0, found.lines().size())
                        .mapToObj(i -> new Row(i + 1, found.lines().get(i)))
                        .toList();
    }

    public boolean isCut() {
        return plan != null && plan.isCut();
    }

    public String getCutSentence() {
        return plan == null ? "" : words.of("committee.what-if.cut", WhatIfReport.MOST_ROWS, plan.needed());
    }

    /** How long it takes: the lesson about the changed part where there is one, else the whole course. */
    public String getMinutes() {
        TrainingPlan found = plan;
        Optional<Courses.Published> course = found == null
                ? Optional.empty()
                : courses.published(reader.asking()).stream()
                        .filter(each -> each.service().equals(found.service()))
                        .findFirst();
        return course.map(each -> lessonMinutes(each)
                        .map(minutes -> words.of("committee.what-if.minutes-lesson", minutes))
                        .orElseGet(() -> words.of("committee.what-if.minutes-course", each.minutes())))
                .orElseGet(() -> words.of("committee.what-if.minutes-none"));
    }

    private Optional<Integer> lessonMinutes(Courses.Published course) {
        if (!reader.asking().holds(Role.MEMBER)) {
            return Optional.empty();
        }
        return services.versions(reader.asking()).stream()
                .filter(ref -> ref.feature().equals(feature))
                .max(Comparator.comparingInt(FeatureVersionRef::number))
                .flatMap(newest -> lessons.about(reader.asking(), course.code(), course.version(), newest))
                .flatMap(code -> courses.outline(reader.asking(), course.code()).lessons().stream()
                        .filter(lesson -> lesson.code().equals(code))
                        .map(Courses.LessonLine::minutes)
                        .findFirst());
    }

    public String address(Row row) {
        return "/bcd/person?id=" + row.line().person() + "&unit="
                + URLEncoder.encode(filter.getUnit(), StandardCharsets.UTF_8) + personService();
    }

    /** A foundation qualifies for nothing by itself, so the page of a person does not show it. */
    private String personService() {
        TrainingPlan found = plan;
        return found != null
                        && filter.getServices().stream()
                                .anyMatch(each -> each.code().equals(found.service()))
                ? "&service=" + found.service()
                : "";
    }

    public List<FeatureView> getFeatures() {
        return features;
    }

    public String nameOf(FeatureView each) {
        String service = services.find(reader.asking(), each.service())
                .map(known -> reader.choose(known.vi(), known.en()))
                .orElse(each.service());
        return service + " – " + reader.choose(each.vi(), each.en());
    }

    public List<String> getChanges() {
        return List.of(ChangeClass.MEANING.name(), ChangeClass.SAFETY.name());
    }

    public String nameOfChange(String each) {
        return words.of("change-class." + each.toLowerCase(Locale.ROOT));
    }

    public String getAsOf() {
        return words.of("committee.what-if.as-of", words.moment(clock.instant()));
    }

    public String getToday() {
        return VietnamTime.today(clock).toString();
    }

    public boolean isAsked() {
        return isAsked;
    }

    public String getFeature() {
        return feature;
    }

    public void setFeature(String feature) {
        this.feature = feature;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
