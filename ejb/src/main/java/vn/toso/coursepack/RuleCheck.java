package vn.toso.coursepack;

/** The rule is about this course: its service, its lessons, scenes, quiz and sheet; another service that it asks for is known. */
final class RuleCheck implements Check {
    private final Known known;

    RuleCheck(Known known) {
        this.known = known;
    }

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
        rule.conditions()
                .filter(condition -> !isSound(pack, condition))
                .forEach(condition -> problems.add(
                        RuleSource.FILE,
                        source.lineOf("\"" + condition.code() + "\""),
                        condition.kind() == ConditionSource.Kind.QUALIFIED
                                ? "coursepack.rule-gate"
                                : "coursepack.rule-foreign",
                        condition.code()));
    }

    private boolean isSound(CoursePackage pack, ConditionSource condition) {
        String code = condition.code();
        return switch (condition.kind()) {
            case LESSONS, OWN_PHONE, NOMINATED -> code.equals(pack.course().code());
            case REHEARSAL ->
                code.equals(pack.course().code()) && !pack.scenes().isEmpty();
            case QUIZ -> code.equals(pack.bank().quiz());
            case SHEET -> code.equals(pack.sheet().code());
            case QUALIFIED ->
                known.services().contains(code) && !code.equals(pack.course().service());
            case UP_TO_DATE, ASSISTS, ANY, ALL, AT_LEAST -> true;
        };
    }
}
