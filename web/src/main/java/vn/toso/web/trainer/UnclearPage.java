package vn.toso.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.toso.learning.UnclearRow;
import vn.toso.learning.UnclearSteps;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Which steps members found hard to understand, the newest first; each row leads to the step. Nobody is named. */
@Named
@RequestScoped
public class UnclearPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    UnclearSteps unclear;

    private List<UnclearRow> rows = List.of();

    public void load() {
        rows = unclear.list(reader.asking());
    }

    public String getSentence() {
        return rows.isEmpty() ? words.of("trainer.unclear.none") : words.of("trainer.unclear.some", rows.size());
    }

    /** The page shows the newest version; a step that it no longer has leads to the lesson. */
    public String address(UnclearRow row) {
        return "/hoc/lesson?lesson=" + row.lesson() + "#b" + row.step();
    }

    public String since(UnclearRow row) {
        return words.day(row.since().atZone(VietnamTime.ZONE).toLocalDate());
    }

    public boolean isCut() {
        return rows.size() == getMost();
    }

    public int getMost() {
        return UnclearSteps.MOST_ROWS;
    }

    public List<UnclearRow> getRows() {
        return rows;
    }
}
