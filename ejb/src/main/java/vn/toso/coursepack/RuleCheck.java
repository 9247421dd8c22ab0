package vn.toso.coursepack;

import vn.toso.coursepack.RuleSource.ConditionSource;

/** The rule is about this course: its service, its lessons, its quiz. */
final class RuleCheck implements Check {
    @Override
    public void look(CoursePackage pack, Problems problems) {
        RuleSource rule = pack.rule();
        SourceText source = pack.ruleText();
        if (rule == null) {
            return;
        }
        if (!rule.service().equals(pack.course().service())) {
            problems.add(RuleSource.FILE, source.lineOf("\"service\""), "coursepack.rule-service", rule.service());
        }
        rule.levels().stream()
                .flatMap(level -> level.all().stream())
                .filter(condition -> !isOwn(pack, condition))
                .forEach(condition -> problems.add(
                        RuleSource.FILE,
                        source.lineOf("\"" + condition.code() + "\""),
                        "coursepack.rule-foreign",
                        condition.code()));
    }

    private static boolean isOwn(CoursePackage pack, ConditionSource condition) {
        return condition
                .code()
                .equals(
                        condition.kind().equals("quiz")
                                ? pack.bank().quiz()
                                : pack.course().code());
    }
}
