package vn.toso.coursepack;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleAndSheetFaultsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of("broken JSON", p -> p.changing("rule.json", "1,\n", "1;\n"), "rule.json:1 json.malformed"),
                Fault.of(
                        "an unknown key",
                        p -> p.changing("rule.json", "\"number\"", "\"extra\": 1, \"number\""),
                        "rule.json:1 json.unknown"),
                Fault.of(
                        "another service", p -> p.changing("rule.json", "SAMPLE", "OTHER"), "rule.json:1 rule-service"),
                Fault.of(
                        "lessons of another course",
                        p -> p.changing("rule.json", "K99\"", "K98\""),
                        "rule.json:2 rule-foreign"),
                Fault.of(
                        "another quiz",
                        p -> p.changing("rule.json", "K99-QUIZ", "K98-QUIZ"),
                        "rule.json:2 rule-foreign"),
                Fault.of(
                        "a condition nobody can judge",
                        p -> p.changing("rule.json", "\"quiz\"", "\"luck\""),
                        "rule.json:2 rule-condition"),
                Fault.of(
                        "two conditions in one",
                        p -> p.changing(
                                "rule.json", "{\"lessons\": \"K99\"}, {\"quiz\"", "{\"lessons\": \"K99\", \"quiz\""),
                        "rule.json:2 rule-condition"),
                Fault.of(
                        "the sheet of another course",
                        p -> p.changing("rule.json", "{\"lessons\": \"K99\"}", "{\"sheet\": \"K98-SHEET\"}"),
                        "rule.json:2 rule-foreign"),
                Fault.of(
                        "a gate that does not exist",
                        p -> p.changing("rule.json", "{\"lessons\": \"K99\"}", "{\"qualified\": \"NOWHERE\"}"),
                        "rule.json:2 rule-gate"),
                Fault.of(
                        "a gate that is the service itself",
                        p -> p.changing(
                                "rule.json", "{\"lessons\": \"K99\"}", "{\"any\": [{\"qualified\": \"SAMPLE\"}]}"),
                        "rule.json:1 rule-gate"),
                Fault.of(
                        "more wanted than there are",
                        p -> p.changing(
                                "rule.json",
                                "{\"lessons\": \"K99\"}",
                                "{\"atLeast\": 2, \"of\": [{\"nominated\": \"K99\"}]}"),
                        "rule.json:2 json.wrong"),
                Fault.of(
                        "a choice of nothing",
                        p -> p.changing("rule.json", "{\"lessons\": \"K99\"}", "{\"any\": []}"),
                        "rule.json:2 json.missing"),
                Fault.of(
                        "help within no days",
                        p -> p.changing("rule.json", "{\"lessons\": \"K99\"}", "{\"assists\": 3, \"days\": 0}"),
                        "rule.json:2 json.wrong"),
                Fault.of(
                        "a level left out",
                        p -> p.changing("rule.json", "\"level\": 1", "\"level\": 2"),
                        "rule.json:2 rule-levels"),
                Fault.of(
                        "qualified at no level",
                        p -> p.changing("rule.json", "\"qualifiesAt\": 1", "\"qualifiesAt\": 2"),
                        "rule.json:1 json.wrong"),
                Fault.of(
                        "a sheet step without sources",
                        p -> p.changing("sheet.md", "sources: S1", ""),
                        "sheet.md:6 sheet-step"),
                Fault.of("an unknown source", p -> p.changing("sheet.md", "S1", "S7"), "sheet.md:10 source-unknown"),
                Fault.of(
                        "an empty sheet",
                        p -> p.with("sheet.md", "---\ncode: K99-SHEET\nvalid-months: 6\n---\n"),
                        "sheet.md:1 sheet-empty"));
    }
}
