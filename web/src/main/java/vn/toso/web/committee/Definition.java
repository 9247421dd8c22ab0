package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.Rollups;
import vn.toso.qualification.Recomputing;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** What a figure means and when it was true: the line below every picture and table. */
@RequestScoped
public class Definition {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Standings standings;

    @Inject
    Recomputing recomputing;

    @Inject
    Rollups rollups;

    public String of(CoverageQuestion question, Instant asOf) {
        return Stream.of(recomputing(question), counting(), meaning(question), asOf(question, asOf))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String meaning(CoverageQuestion question) {
        if (question.isOfAllCore()) {
            return words.of("committee.coverage.definition-core");
        }
        Standing rule = standings.ofNobody(reader.asking(), question.service(), question.day());
        return words.of(
                "committee.coverage.definition",
                rule.qualifiesAt(),
                words.of("level." + rule.qualifiesAt()),
                rule.ruleNumber());
    }

    private String recomputing(CoverageQuestion question) {
        return recomputing
                .of(reader.asking(), question.service())
                .map(progress -> words.of("committee.coverage.recomputing", progress.percent()))
                .orElse("");
    }

    private String counting() {
        return rollups.waiting(reader.asking()) > 0 ? words.of("committee.coverage.counting") : "";
    }

    private String asOf(CoverageQuestion question, Instant asOf) {
        return words.of(
                "committee.coverage.as-of", MOMENT.format(asOf.atZone(VietnamTime.ZONE)), words.day(question.day()));
    }
}
