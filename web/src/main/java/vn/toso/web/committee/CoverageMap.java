package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toso.coverage.CoverageRow;
import vn.toso.organization.Boundaries;
import vn.toso.organization.Outline;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** The same parts as the table, where they lie: drawn when at least half of them have a boundary, as tiles when not. */
@Named
@RequestScoped
public class CoverageMap {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    CoverageFilter filter;

    @Inject
    CoveragePage page;

    @Inject
    Boundaries boundaries;

    private @Nullable Map<String, Outline> outlines;

    public boolean isDrawn() {
        long known = rows().stream().filter(row -> outline(row) != null).count();
        return known > 0 && 2 * known >= rows().size();
    }

    public String getSvg() {
        List<MapDrawing.Part> parts = rows().stream()
                .filter(row -> outline(row) != null)
                .map(this::part)
                .toList();
        return MapDrawing.svg(parts, words.of("committee.coverage.map"));
    }

    /** Those that are no place on the map; all of them when there is no map. */
    public List<CoverageRow> getTiles() {
        return isDrawn() ? rows().stream().filter(row -> outline(row) == null).toList() : rows();
    }

    private MapDrawing.Part part(CoverageRow row) {
        Outline outline = Objects.requireNonNull(outline(row));
        return new MapDrawing.Part(
                outline, page.address(row), row.name(), inWords(row), page.light(row), page.sign(row));
    }

    private String inWords(CoverageRow row) {
        String name = words.of("committee.coverage.map.name", row.kind(), row.name());
        String figure = row.nobody() > 0
                ? words.of("committee.coverage.map.nobody", row.nobody(), row.villages())
                : row.alone() > 0
                        ? words.of("committee.coverage.map.alone", row.alone(), row.villages())
                        : words.of("committee.coverage.map.covered", row.villages());
        return words.of("committee.coverage.map.place", name, figure);
    }

    private @Nullable Outline outline(CoverageRow row) {
        return outlines().get(row.reference());
    }

    private Map<String, Outline> outlines() {
        Map<String, Outline> found = outlines;
        if (found == null) {
            found = boundaries.ofParts(
                    reader.asking(), filter.question().unit(), filter.question().tree());
            outlines = found;
        }
        return found;
    }

    private List<CoverageRow> rows() {
        return page.getPicture().rows();
    }
}
