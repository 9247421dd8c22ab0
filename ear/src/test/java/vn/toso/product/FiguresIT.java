package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A province's data platform reads the same figures as its committee, only its own, and is refused as programs understand it. */
class FiguresIT {
    private static final String ROOT = "/so-lieu/v1/";
    private static final String COMMUNE = "c-03268";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static Program platform;
    private static Visitor committee;
    private static JsonObject description;

    @BeforeAll
    static void both_sign_in() {
        platform = Program.ofDienBien();
        committee = committee("bcd.dienbien");
        description = Program.unknown().answer(ROOT + "openapi.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completion?",
                "qualified?",
                "qualified?service=VNEID-ACCOUNT&",
                "nearly?",
                "lapse?",
                "participation?by=age&",
                "participation?by=role&service=VNEID-ACCOUNT&",
                "leaders?",
                "items?",
                "trend?",
                "month?"
            })
    void every_report_says_cell_by_cell_what_its_file_says(String asked) throws IOException {
        var report = asked.replaceFirst("\\?.*", "");
        var question = asked.replaceFirst(".*\\?", "") + "unit=" + COMMUNE;
        var file = lines(committee.get("/bcd/report.csv?name=" + report + "&" + question));
        var first = platform.answer(ROOT + "reports/" + report + "?" + question);

        assertThat(first.getString("report")).isEqualTo(report);
        assertThat(texts(first.getJsonArray("columns"), "head")).isEqualTo(safe(file.get(0)));
        assertThat(texts(first.getJsonArray("columns"), "code")).doesNotHaveDuplicates();
        var said = new ArrayList<List<String>>();
        for (var page = 1; page <= first.getInt("pages"); page++) {
            var answer = platform.answer(ROOT + "reports/" + report + "?" + question + "&page=" + page);
            assertThat(faults("Report", answer)).as("page " + page).isEmpty();
            answer.getJsonArray("rows")
                    .forEach(row -> said.add(written(row.asJsonObject().getJsonArray("cells"))));
        }
        assertThat(said).hasSize(first.getInt("count"));
        if (!first.getJsonArray("totals").isEmpty()) {
            said.add(written(first.getJsonArray("totals")));
        }
        assertThat(said)
                .isEqualTo(file.subList(1, file.size()).stream()
                        .map(FiguresIT::safe)
                        .toList());
    }

    @Test
    void the_picture_says_what_the_page_says() {
        var said = platform.answer(ROOT + "coverage?unit=" + COMMUNE + "&service=VNEID-ACCOUNT");
        var page = Jsoup.parse(committee
                .get("/bcd/coverage?unit=" + COMMUNE + "&service=VNEID-ACCOUNT")
                .text());

        assertThat(faults("Coverage", said)).isEmpty();
        assertThat(said.getJsonArray("rows")).isNotEmpty();
        var shown = page.select("table tbody tr").eachText();
        assertThat(shown).hasSameSizeAs(said.getJsonArray("rows"));
        for (var i = 0; i < shown.size(); i++) {
            var row = said.getJsonArray("rows").getJsonObject(i);
            assertThat(shown.get(i))
                    .startsWith(row.getJsonObject("unit").getString("name"))
                    .containsPattern(" " + row.getInt("qualified") + " " + row.getInt("lapsing") + "( |$)");
        }
        var totals = said.getJsonObject("totals");
        assertThat(page.select("main").text())
                .contains(totals.getInt("covered") + " trên " + totals.getInt("villages") + " bản")
                .contains(totals.getInt("nobody") + " bản chưa có ai");
    }

    @Test
    void what_the_address_leaves_out_is_said_in_the_answer() {
        var asked = platform.answer(ROOT + "reports/qualified").getJsonObject("asked");

        assertThat(asked.getString("service")).isEqualTo("*");
        assertThat(asked.getJsonObject("unit").getString("reference")).isEqualTo("p11");
        assertThat(asked.getString("tree")).isEqualTo(asked.getString("date"));
        var old = platform.answer(ROOT + "coverage?unit=d-tuangiao&tree=2025-06-30");
        assertThat(old.getJsonObject("asked").getString("tree")).isEqualTo("2025-06-30");
        assertThat(old.getJsonArray("rows")).isNotEmpty();
    }

    @Test
    void the_list_names_what_can_be_asked() {
        var list = platform.answer(ROOT + "reports");

        assertThat(faults("ReportList", list)).isEmpty();
        assertThat(texts(list.getJsonArray("units"), "reference")).containsExactly("p11");
        for (var report : texts(list.getJsonArray("reports"), "report")) {
            assertThat(platform.get(ROOT + "reports/" + report).status())
                    .as(report)
                    .isEqualTo(200);
        }
        for (var service : texts(list.getJsonArray("services"), "service")) {
            assertThat(platform.get(ROOT + "coverage?service=" + service).status())
                    .as(service)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_committee_member_reads_the_same_with_a_browser() {
        for (var path : List.of("reports/trend", "coverage?unit=" + COMMUNE)) {
            var bySession = committee.getOnce(ROOT + path);
            assertThat(bySession.status()).isEqualTo(200);
            assertThat(withoutMoment(Program.json(bySession))).isEqualTo(withoutMoment(platform.answer(ROOT + path)));
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("coverage?unit=vn", 403, "unit.out-of-reach"),
                arguments("reports/qualified?unit=vn", 403, "unit.out-of-reach"),
                arguments("reports/qualified?unit=khong-co", 400, "unit.unknown"),
                arguments("reports/khong-co", 404, "report.unknown"),
                arguments("reports/qualified?service=KHONG", 400, "service.unknown"),
                arguments("coverage?service=KHONG", 400, "service.unknown"),
                arguments("coverage?date=23/11/2026", 400, "date.malformed"),
                arguments("coverage?tree=2026-02-30", 400, "date.malformed"),
                arguments("coverage?date=2999-01-01", 400, "date.future"),
                arguments("reports/qualified?date=1999-01-01&tree=2026-01-01", 400, "date.before-data"),
                arguments("reports/participation?by=mood", 400, "report-by.unknown"),
                arguments("reports/qualified?page=0", 400, "report-page.malformed"),
                arguments("reports/qualified?page=1000000", 400, "report-page.malformed"),
                arguments("reports/qualified?page=99999", 400, "report.page-beyond"),
                arguments("reports/qualified?size=1000000", 400, "figures.parameter-unknown"),
                arguments("reports?unit=p11", 400, "figures.parameter-unknown"),
                arguments("coverage?unit=p11&unit=vn", 400, "figures.parameter-twice"),
                arguments("khong-co", 404, "door.404"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_question_that_cannot_be_answered_is_refused_with_its_key(String path, int status, String code) {
        refused(platform.get(ROOT + path), status, code);
    }

    @Test
    void who_has_not_signed_in_is_told_so_and_led_nowhere() {
        var rotten = platform.token().substring(0, platform.token().length() - 8) + "AAAAAAAA";
        for (var path : List.of("reports", "reports/qualified", "coverage")) {
            for (var nobody : List.of(Program.unknown(), Program.withToken(rotten), Program.withToken("x"))) {
                var answer = nobody.get(ROOT + path);
                refused(answer, 401, "door.401");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
            refused(new Visitor(Product.ADDRESS).getOnce(ROOT + path), 401, "door.401");
        }
    }

    @Test
    void a_commune_sees_no_other_and_a_member_nothing() {
        var muongMun = committee("bcd.muongmun");
        for (var elsewhere : List.of("p11", "vn", "c-03253")) {
            refused(muongMun.getOnce(ROOT + "reports/qualified?unit=" + elsewhere), 403, "unit.out-of-reach");
            refused(muongMun.getOnce(ROOT + "coverage?unit=" + elsewhere), 403, "unit.out-of-reach");
        }
        assertThat(muongMun.getOnce(ROOT + "coverage").status()).isEqualTo(200);
        var member = Visitor.signedIn("thanhvien175");
        for (var path : List.of("reports", "reports/qualified", "coverage")) {
            refused(member.getOnce(ROOT + path), 403, "right.missing");
        }
    }

    @Test
    void a_token_opens_nothing_but_the_figures() {
        for (var path : List.of("/bcd/reports", "/bcd/report.csv?name=qualified", "/hoc/home", "/quantri/import")) {
            var page = platform.get(path);
            assertThat(page.status()).as(path).isIn(302, 401);
            assertThat(page.text()).as(path).doesNotContain("<table", "Mường");
        }
        refused(Program.unknown().get(ROOT + "coverage?access_token=" + platform.token()), 400, "door.400");
    }

    @Test
    void nothing_can_be_written_and_nothing_is_kept() {
        for (var path : List.of("reports", "reports/qualified", "coverage", "openapi.json")) {
            refused(platform.post(ROOT + path), 405, "door.405");
            var answer = platform.get(ROOT + path);
            assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/json");
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void the_sentence_is_in_the_language_of_the_program() {
        assertThat(Program.json(platform.getIn("en", ROOT + "coverage?unit=khong-co"))
                        .getString("detail"))
                .contains("unit");
        assertThat(Program.json(platform.getIn("vi", ROOT + "coverage?unit=khong-co"))
                        .getString("detail"))
                .contains("Không tìm thấy đơn vị");
        var english = Program.json(platform.getIn("en-GB,vi;q=0.5", ROOT + "reports/qualified"));
        assertThat(english.getString("language")).isEqualTo("en");
        assertThat(english.getString("title")).isEqualTo("Who is qualified");
    }

    @Test
    void the_description_says_where_the_token_is_fetched() {
        assertThat(description.toString())
                .contains("\"tokenUrl\":\"" + Product.KEYCLOAK + "/realms/toso/protocol/openid-connect/token\"")
                .contains("\"url\":\"" + Product.ADDRESS + "/so-lieu/v1\"");
    }

    private static void refused(Page answer, int status, String code) {
        assertThat(answer.status()).as(answer.uri() + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as("%s", answer.uri()).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).as("%s", answer.uri()).contains("no-store");
        var problem = Program.json(answer);
        assertThat(faults("Problem", problem)).as("%s", problem).isEmpty();
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).doesNotContain("Exception", "SELECT", "vn.toso");
    }

    private static List<String> faults(String schema, JsonObject answer) {
        var rules = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$ref", "#/components/schemas/" + schema)
                .add("components", description.getJsonObject("components"))
                .build()
                .toString();
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(rules, strict)
                .validate(answer.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Visitor committee(String username) {
        var visitor = new Visitor(Product.ADDRESS);
        visitor.signIn("/bcd/coverage", username, Product.PIN);
        return visitor;
    }

    private static List<List<String>> lines(Page file) throws IOException {
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(file.text().substring(1))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    /** Without the apostrophe that keeps a spreadsheet from calculating. */
    private static List<String> safe(List<String> line) {
        return line.stream()
                .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                .toList();
    }

    private static List<String> texts(JsonArray objects, String field) {
        return objects.stream()
                .map(each -> each.asJsonObject().getString(field))
                .toList();
    }

    /** As the file writes it. */
    private static List<String> written(JsonArray cells) {
        return cells.stream()
                .map(JsonValue::asJsonObject)
                .map(cell -> switch (cell.getString("kind")) {
                    case "count" -> String.valueOf(cell.getJsonNumber("value").longValueExact());
                    case "percent" -> cell.getInt("value") + " %";
                    case "day" -> DAY.format(LocalDate.parse(cell.getString("value")));
                    case "none" -> "";
                    default -> cell.getString("value");
                })
                .toList();
    }

    /** The same question, asked a moment later. */
    private static String withoutMoment(JsonObject answer) {
        return Json.createObjectBuilder(answer)
                .remove("asOf")
                .remove("definition")
                .build()
                .toString();
    }
}
