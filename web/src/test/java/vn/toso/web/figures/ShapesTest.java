package vn.toso.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.CoverageRow;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Standing;
import vn.toso.reporting.Cell;
import vn.toso.reporting.Grouping;
import vn.toso.reporting.ReportName;
import vn.toso.reporting.ReportQuestion;
import vn.toso.reporting.ReportTable;
import vn.toso.reporting.ReportText;
import vn.toso.reporting.Tongue;
import vn.toso.reporting.Wording;
import vn.toso.shared.Period;

/** What programs read is what stands on the page, cell by cell. */
class ShapesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:03:04.567Z");
    private static final UUID PERSON = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UnitName UNIT = new UnitName(
            UUID.randomUUID(), "c-03268", "COMMUNE", "Xã", "Mường Mùn", Period.from(LocalDate.of(2025, 7, 1)));
    private static final List<Cell> CELLS = List.of(
            new Cell.Text("Lò Thị \"Ún\" <b>"),
            new Cell.Word(Wording.ROLE, "leader", List.of()),
            new Cell.Count(1_234_567),
            new Cell.Share(71),
            new Cell.Day(DAY),
            new Cell.Named("Định danh", "Identity"),
            Cell.NOTHING);

    @Test
    void every_cell_says_what_the_page_says() {
        ReportTable table = table(ReportName.QUALIFIED);
        ReportText page = table.in(new Keys());
        JsonObject said = ReportShape.of("Ai đủ điều kiện", table, page);

        assertThat(asShown(said.getJsonArray("rows").getJsonObject(0).getJsonArray("cells")))
                .isEqualTo(texts(page.rows().get(0).cells()));
        assertThat(asShown(said.getJsonArray("totals"))).isEqualTo(texts(page.totals()));
        assertThat(said.getJsonArray("columns")).hasSize(CELLS.size());
        for (int i = 0; i < CELLS.size(); i++) {
            assertThat(said.getJsonArray("columns").getJsonObject(i).getString("head"))
                    .isEqualTo(page.heads().get(i).text());
        }
        assertThat(said.getString("sentence")).isEqualTo(page.title());
        assertThat(said.getJsonArray("definition").getString(0)).isEqualTo("definition.qualified");
    }

    @Test
    void numbers_are_numbers_days_are_iso_and_what_is_missing_is_null() {
        JsonObject row = said(ReportName.QUALIFIED).getJsonArray("rows").getJsonObject(0);

        assertThat(row.getJsonArray("cells").toString())
                .isEqualTo("[{\"kind\":\"text\",\"value\":\"Lò Thị \\\"Ún\\\" <b>\",\"code\":null},"
                        + "{\"kind\":\"word\",\"value\":\"role.leader\",\"code\":\"leader\"},"
                        + "{\"kind\":\"count\",\"value\":1234567,\"code\":null},"
                        + "{\"kind\":\"percent\",\"value\":71,\"code\":null},"
                        + "{\"kind\":\"day\",\"value\":\"2026-11-23\",\"code\":null},"
                        + "{\"kind\":\"text\",\"value\":\"Định danh\",\"code\":null},"
                        + "{\"kind\":\"none\",\"value\":null,\"code\":null}]");
        assertThat(row.getString("person")).isEqualTo(PERSON.toString());
        assertThat(said(ReportName.QUALIFIED).getString("asOf")).isEqualTo(NOW.toString());
    }

    @Test
    void a_report_is_as_described() {
        assertThat(Described.faults("Report", said(ReportName.QUALIFIED))).isEmpty();
        assertThat(Described.faults("Report", said(ReportName.PARTICIPATION))).isEmpty();
    }

    @Test
    void a_field_too_many_or_too_few_and_a_number_as_text_are_found() {
        JsonObject said = said(ReportName.QUALIFIED);
        assertThat(Described.faults("Report", changed(said, "\"sentence\":", "\"satz\":")))
                .isNotEmpty();
        assertThat(Described.faults("Report", changed(said, "\"value\":1234567", "\"value\":\"1234567\"")))
                .isNotEmpty();
        assertThat(Described.faults("Report", changed(said, "2026-11-23\"", "23/11/2026\"")))
                .isNotEmpty();
    }

    @Test
    void only_what_is_grouped_says_by_what() {
        assertThat(said(ReportName.PARTICIPATION).getJsonObject("asked").getString("by"))
                .isEqualTo("age");
        assertThat(said(ReportName.QUALIFIED).getJsonObject("asked").get("by")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void a_picture_is_as_described_and_adds_up() {
        CoveragePicture picture = new CoveragePicture(
                question(),
                NOW,
                List.of(
                        new CoverageRow("v-1", "VILLAGE", "Bản", "Một", 1, 1, 0, 0, 0, "", null),
                        new CoverageRow("c-2", "COMMUNE", "Xã", "Hai", 7, 2, 1, 11, 3, "", null)));
        JsonObject said = CoverageShape.of("vi", UNIT, "Nghĩa là …", picture);

        assertThat(Described.faults("Coverage", said)).isEmpty();
        assertThat(said.getJsonObject("totals").toString())
                .isEqualTo("{\"villages\":8,\"nobody\":3,\"alone\":1,\"covered\":4,\"qualified\":11}");
        assertThat(said.getJsonArray("rows").getJsonObject(1).toString())
                .isEqualTo("{\"unit\":{\"reference\":\"c-2\",\"level\":\"COMMUNE\",\"name\":\"Xã Hai\"},"
                        + "\"villages\":7,\"nobody\":2,\"alone\":1,\"covered\":4,\"qualified\":11,\"lapsing\":3}");
    }

    private static JsonObject changed(JsonObject said, String from, String to) {
        assertThat(said.toString()).contains(from);
        return Described.read(said.toString().replace(from, to));
    }

    private static JsonObject said(ReportName name) {
        ReportTable table = table(name);
        return ReportShape.of("Ai đủ điều kiện", table, table.in(new Keys()));
    }

    private static ReportTable table(ReportName name) {
        List<ReportTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < CELLS.size(); i++) {
            columns.add(new ReportTable.Column(new Cell.Word(Wording.HEAD, "column-" + i, List.of()), i % 2 == 0));
        }
        return new ReportTable(
                name,
                new ReportQuestion(question(), Grouping.AGE, 1, false),
                UNIT,
                new Cell.Word(Wording.SENTENCE, "qualified", List.of()),
                columns,
                List.of(new ReportTable.Row(CELLS, new ReportTable.Step(PERSON.toString(), null))),
                Collections.nCopies(CELLS.size(), new Cell.Count(5)),
                1,
                List.of(new Cell.Word(Wording.DEFINITION, "qualified", List.of())),
                NOW);
    }

    private static CoverageQuestion question() {
        return new CoverageQuestion(CoverageQuestion.CORE, "c-03268", DAY, DAY);
    }

    private static List<String> texts(List<ReportText.Said> cells) {
        return cells.stream().map(ReportText.Said::text).toList();
    }

    /** As the page would write it. */
    private static List<String> asShown(JsonArray cells) {
        return cells.stream()
                .map(JsonValue::asJsonObject)
                .map(cell -> switch (cell.getString("kind")) {
                    case "count" -> String.format(Locale.forLanguageTag("vi"), "%,d", cell.getInt("value"));
                    case "percent" -> cell.getInt("value") + " %";
                    case "day" -> Cell.DAY.format(LocalDate.parse(cell.getString("value")));
                    case "none" -> "";
                    default -> cell.getString("value");
                })
                .toList();
    }

    /** A tongue that says sort and key. */
    private static final class Keys implements Tongue {
        @Override
        public Locale locale() {
            return Locale.forLanguageTag("vi");
        }

        @Override
        public String word(Wording wording, String key, Object... details) {
            return wording.name().toLowerCase(Locale.ROOT) + "." + key;
        }

        @Override
        public String choose(String vietnamese, String english) {
            return vietnamese;
        }

        @Override
        public String missing(Standing standing) {
            return "";
        }
    }
}
