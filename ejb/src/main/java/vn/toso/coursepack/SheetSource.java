package vn.toso.coursepack;

import java.util.List;

/** {@code sheet.md} as its file has it: what an assessor must see, step by step. */
record SheetSource(KeyLines keys, String code, int validMonths, List<SheetStep> steps) {
    static final String FILE = "sheet.md";

    record SheetStep(int line, String title, Line text, Line sources) {
        List<String> sourceCodes() {
            return sources.text().isEmpty() ? List.of() : List.of(sources.text().split(" +"));
        }
    }
}
