package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.toso.qualification.Standing;
import vn.toso.reporting.Tongue;
import vn.toso.reporting.Wording;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Reason;
import vn.toso.web.words.Reasons;
import vn.toso.web.words.Words;

/** The reader's language for reports, from the bundles. */
@RequestScoped
public class ReportTongue implements Tongue {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Reasons reasons;

    @Override
    public Locale locale() {
        return reader.locale();
    }

    @Override
    public String word(Wording wording, String key, Object... details) {
        return words.of(prefix(wording) + key, details);
    }

    private static String prefix(Wording wording) {
        return switch (wording) {
            case SENTENCE -> "committee.report.sentence.";
            case HEAD -> "committee.report.head.";
            case VALUE -> "committee.report.value.";
            case DEFINITION -> "committee.report.definition.";
            case ROLE -> "member-role.";
            case LEVEL -> "level.";
        };
    }

    @Override
    public String choose(String vietnamese, String english) {
        return reader.choose(vietnamese, english);
    }

    @Override
    public String missing(Standing standing) {
        return reasons.of(reader.asking(), standing).stream()
                .filter(reason -> !reason.met())
                .map(Reason::text)
                .collect(Collectors.joining("; "));
    }
}
