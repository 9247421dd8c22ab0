package vn.toso.coursepack;

import java.util.List;
import java.util.stream.IntStream;
import vn.toso.practice.CheckOffSheet;
import vn.toso.practice.CheckOffStep;

/** {@code sheet.md} as its file has it: what an assessor must see, step by step. */
record SheetSource(KeyLines keys, String code, int validMonths, List<SheetStep> steps) {
    static final String FILE = "sheet.md";

    /** The sheet as it is kept with a version of its course. */
    CheckOffSheet kept(String course, int version, String service) {
        List<CheckOffStep> kept = IntStream.range(0, steps.size())
                .mapToObj(i -> new CheckOffStep(
                        i + 1, steps.get(i).title(), steps.get(i).text().text()))
                .toList();
        return new CheckOffSheet(course, version, code, service, validMonths, kept);
    }

    record SheetStep(int line, String title, Line text, Line sources) {
        List<String> sourceCodes() {
            return sources.text().isEmpty() ? List.of() : List.of(sources.text().split(" +"));
        }
    }
}
