package vn.toso.measure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.measure.Route.Who;

/** The inventory: every page of the product, each in the states in which it looks different. A page that is not here fails. */
final class Routes {
    private static final String SERVICE = "service=VNEID-ACCOUNT";
    private static final String NO_SUCH_PAPER = "019a0000-0000-7000-8000-000000000000";

    private Routes() {}

    static final List<Route> ALL = Stream.of(
                    visitor(), learning(), rehearsing(), quiz(), committee(), trainer(), administration())
            .flatMap(List::stream)
            .toList();

    private static List<Route> visitor() {
        return List.of(
                new Route("sign-in", Route.KEYCLOAK, Who.NOBODY, "/hoc/home"),
                new Route("front page", "index", Who.NOBODY, "/"),
                new Route("session over", "vao/session-over", Who.NOBODY, "/vao/session-over?back=/hoc/home"),
                new Route("giay, valid", "vao/giay", Who.NOBODY, "/vao/giay?c={token}"),
                new Route("giay, unknown", "vao/giay", Who.NOBODY, "/vao/giay?c=AAAAAAAAAAAAAAAAAAAAAA"),
                new Route("unknown address", Route.DOOR, Who.NOBODY, "/khong-co-trang-nay"),
                new Route("unknown paper", "vao/refused", Who.MEMBER, "/hoc/quiz?n=1&paper=" + NO_SUCH_PAPER));
    }

    private static List<Route> learning() {
        List<Route> pages = List.of(
                new Route("consent", "hoc/consent", Who.MEMBER, "/hoc/consent"),
                new Route("home", "hoc/home", Who.MEMBER, "/hoc/home"),
                new Route("courses", "hoc/courses", Who.MEMBER, "/hoc/courses"),
                new Route("course", "hoc/course", Who.MEMBER, "/hoc/course?course=K04"),
                new Route("delta", "hoc/delta", Who.MEMBER, "/hoc/delta?feature=VNEID-ACCOUNT.ACTIVATE@1"),
                new Route("leaflet", "hoc/leaflet", Who.MEMBER, "/hoc/leaflet?course=K04"),
                new Route("practice", "hoc/practice", Who.MEMBER, "/hoc/practice?course=K04"),
                new Route("printed sheet", "hoc/sheet", Who.MEMBER, "/hoc/sheet?course=K04"),
                new Route("observe", "hoc/observe", Who.ASSESSOR, "/hoc/observe"),
                new Route("observe K04", "hoc/observe", Who.ASSESSOR, "/hoc/observe?sheet=K04-SHEET"),
                new Route("team", "hoc/team", Who.LEADER, "/hoc/team"),
                new Route("team of nobody", "hoc/team", Who.MEMBER, "/hoc/team"),
                new Route("observe, nobody", "hoc/observe", Who.MEMBER, "/hoc/observe"),
                new Route("carry", "hoc/carry", Who.MEMBER, "/hoc/carry"),
                new Route("carry K04", "hoc/carry", Who.MEMBER, "/hoc/carry?course=K04"),
                new Route("qualifications", "hoc/qualifications", Who.MEMBER, "/hoc/qualifications"),
                new Route("qualifications with certificate", "hoc/qualifications", Who.HELPER, "/hoc/qualifications"),
                new Route("certificate", "hoc/certificate", Who.HELPER, "/hoc/certificate?" + SERVICE),
                new Route("card", "hoc/card", Who.HELPER, "/hoc/card?" + SERVICE));
        Stream<Route> lessons = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new Route("lesson K04-L" + n, "hoc/lesson", Who.MEMBER, "/hoc/lesson?lesson=K04-L" + n));
        return Stream.concat(pages.stream(), lessons).toList();
    }

    /** How each way of playing looks, a wrong tap, a mishap, and the end of each way. */
    private static List<Route> rehearsing() {
        return List.of(
                rehearsal("K04-S1, watch", "K04-S1"),
                rehearsal("K04-S1, watched", "K04-S1&mode=watch&taps=111111111"),
                rehearsal("K04-S2, follow", "K04-S2&mode=follow&taps=1"),
                rehearsal("K04-S2, deed", "K04-S2&mode=follow&taps=11111"),
                rehearsal("K04-S3, wrong tap", "K04-S3&mode=alone&taps=2"),
                rehearsal("K04-S3, mishap", "K04-S3&mode=alone&taps=111112"),
                rehearsal("K04-S1, done", "K04-S1&mode=alone&taps=2111111111"));
    }

    private static Route rehearsal(String name, String address) {
        return new Route("rehearsal " + name, "hoc/rehearsal", Who.MEMBER, "/hoc/rehearsal?scene=" + address);
    }

    private static List<Route> quiz() {
        List<Route> pages = List.of(
                new Route("whole paper", "hoc/paper", Who.MEMBER, "/hoc/paper?paper={paper}"),
                new Route("check", "hoc/check", Who.MEMBER, "/hoc/check?paper={paper}"),
                new Route("result, not yet", "hoc/result", Who.MEMBER, "/hoc/result?paper={failed}"),
                new Route("result, passed", "hoc/result", Who.MEMBER, "/hoc/result?paper={passed}"));
        Stream<Route> questions = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Route("question " + n, "hoc/quiz", Who.MEMBER, "/hoc/quiz?paper={paper}&n=" + n));
        return Stream.concat(questions, pages.stream()).toList();
    }

    private static List<Route> committee() {
        return List.of(
                new Route("coverage of all core services", "bcd/coverage", Who.COMMUNE, "/bcd/coverage"),
                coverage("nation", Who.NATION, ""),
                coverage("province", Who.PROVINCE, ""),
                coverage("commune", Who.COMMUNE, ""),
                coverage("old tree", Who.PROVINCE, "&unit=d-tuangiao&tree=2025-06-30"),
                new Route("helpers of a commune", "bcd/helpers", Who.COMMUNE, "/bcd/helpers?" + SERVICE),
                new Route(
                        "helpers of a village",
                        "bcd/helpers",
                        Who.COMMUNE,
                        "/bcd/helpers?unit=v-muongmun-01&" + SERVICE),
                new Route("reports", "bcd/reports", Who.COMMUNE, "/bcd/reports"),
                report("completion", Who.COMMUNE, ""),
                report("qualified", Who.PROVINCE, ""),
                report("nearly", Who.COMMUNE, ""),
                report("lapse", Who.COMMUNE, ""),
                report("participation", Who.PROVINCE, "&by=age"),
                report("leaders", Who.COMMUNE, ""),
                report("items", Who.COMMUNE, ""),
                report("trend", Who.NATION, ""),
                new Route("report that is not there", "vao/refused", Who.COMMUNE, "/bcd/report?name=khong-co"),
                new Route("frozen month of the nation", "bcd/month", Who.NATION, "/bcd/month"),
                new Route("frozen month of a province", "bcd/month", Who.PROVINCE, "/bcd/month?service=VNEID-ACCOUNT"),
                new Route("frozen month of a commune", "bcd/month", Who.COMMUNE, "/bcd/month"),
                new Route("month that is not over", "vao/refused", Who.COMMUNE, "/bcd/month?month=9999-12"),
                new Route("what if", "bcd/what-if", Who.COMMUNE, "/bcd/what-if"),
                new Route(
                        "what if, asked",
                        "bcd/what-if",
                        Who.PROVINCE,
                        "/bcd/what-if?feature=VNEID-ACCOUNT.ACTIVATE&change=SAFETY"),
                new Route("unit out of reach", "vao/refused", Who.COMMUNE, "/bcd/coverage?unit=p11"),
                new Route("reviews", "bcd/reviews", Who.COMMUNE, "/bcd/reviews"),
                new Route("paper-sheet", "bcd/paper-sheet", Who.COMMUNE, "/bcd/paper-sheet?sheet=K04-SHEET"),
                new Route("person", "bcd/person", Who.COMMUNE, "{person}"),
                new Route("decision", "bcd/decision", Who.COMMUNE, "{decision}"),
                new Route("revocation of a certificate", "bcd/revocation", Who.COMMUNE, "{revocation}"));
    }

    private static Route coverage(String of, Who who, String more) {
        return new Route("coverage of a " + of, "bcd/coverage", who, "/bcd/coverage?" + SERVICE + more);
    }

    private static Route report(String name, Who who, String more) {
        return new Route("report " + name, "bcd/report", who, "/bcd/report?name=" + name + "&" + SERVICE + more);
    }

    private static List<Route> trainer() {
        return List.of(
                new Route("unclear steps", "soan/unclear", Who.TRAINER, "/soan/unclear"),
                new Route("publish a course", "soan/publish", Who.TRAINER, "/soan/publish"),
                new Route("tell of a change", "soan/change", Who.TRAINER, "/soan/change"),
                new Route("correction", "soan/correction", Who.TRAINER, "/soan/correction"),
                new Route("correction of a bank", "soan/correction", Who.TRAINER, "/soan/correction?bank=K04@1"),
                new Route(
                        "correction of a question",
                        "soan/correction",
                        Who.TRAINER,
                        "/soan/correction?bank=K04@1&question=K04-Q01"));
    }

    private static List<Route> administration() {
        return List.of(
                new Route("import", "quantri/import", Who.ADMIN, "/quantri/import"),
                new Route("boundaries", "quantri/boundaries", Who.ADMIN, "/quantri/boundaries"),
                new Route("roles", "quantri/roles", Who.ADMIN, "/quantri/roles"));
    }
}
