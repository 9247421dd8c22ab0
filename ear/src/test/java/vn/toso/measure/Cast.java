package vn.toso.measure;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.toso.journey.Helper;
import vn.toso.journey.KeyOfAnswers;
import vn.toso.journey.Learning;
import vn.toso.journey.Newcomer;
import vn.toso.journey.Product;
import vn.toso.journey.SignIn;
import vn.toso.measure.Route.Who;

/** Those who must have done something before every page can be opened: a member with three papers, and the committees. */
final class Cast {
    private static final int FIRST_MEMBER = 181;
    private static final int LAST_MEMBER = 200;

    private final Stage stage;
    private final Product product;
    private final Path remembered;

    Cast(Stage stage, Product product) {
        this.stage = stage;
        this.product = product;
        remembered = Product.root().resolve("var/measure/cast.json");
    }

    void gather() throws IOException {
        signIn(Who.COMMUNE, "bcd.muongmun", "/bcd/coverage");
        signIn(Who.PROVINCE, "bcd.dienbien", "/bcd/coverage");
        signIn(Who.NATION, "bcd.vietnam", "/bcd/coverage");
        signIn(Who.TRAINER, "soan", "/soan/unclear");
        signIn(Who.ADMIN, "quantri", "/quantri/import");
        signIn(Who.ASSESSOR, "danhgia.muongmun", "/hoc/observe");
        signIn(Who.LEADER, "thanhvien009", "/hoc/team");
        findPerson();
        findHelper();
        if (!isMemberStillThere()) {
            bringMember();
        }
    }

    private void signIn(Who who, String username, String address) {
        Page page = SignIn.as(stage.browser().desk(), username, product.url() + address);
        if (page.url().contains("/hoc/consent")) {
            Learning.goOn(page);
        }
        stage.remember(who, page.context());
        page.context().close();
    }

    private void findPerson() {
        Route helpers = new Route("helpers", "bcd/helpers", Who.COMMUNE, "/bcd/helpers?service=VNEID-ACCOUNT");
        Page page = stage.window(helpers).newPage();
        page.navigate(stage.address(helpers));
        String person = page.locator("a[href^='/bcd/person']").first().getAttribute("href");
        stage.call("person", person);
        stage.call("decision", person.replace("/bcd/person", "/bcd/decision"));
        stage.call("revocation", person.replace("/bcd/person", "/bcd/revocation"));
        page.context().close();
    }

    private void findHelper() {
        Helper helper = Helper.find(stage.browser()::phone, product, "VNEID-ACCOUNT");
        stage.call("token", helper.token());
        stage.remember(Who.HELPER, helper.page().context());
        helper.page().context().close();
    }

    /** A run before this one may have left a member with papers on the same data. */
    private boolean isMemberStillThere() throws IOException {
        if (!Files.exists(remembered)) {
            return false;
        }
        JsonObject member = JsonParser.parseString(Files.readString(remembered)).getAsJsonObject();
        String passed = member.get("passed").getAsString();
        Page page = SignIn.as(
                stage.browser().phone(),
                member.get("username").getAsString(),
                product.url() + "/hoc/result?paper=" + passed);
        boolean isThere = page.title().startsWith("Kết quả");
        if (isThere) {
            List.of("paper", "failed", "passed")
                    .forEach(word -> stage.call(word, member.get(word).getAsString()));
            stage.remember(Who.MEMBER, page.context());
        }
        page.context().close();
        return isThere;
    }

    private void bringMember() throws IOException {
        JsonObject member = new JsonObject();
        Newcomer newcomer = Newcomer.among(stage.browser()::phone, product, FIRST_MEMBER, LAST_MEMBER);
        member.addProperty("username", newcomer.username());
        Page page = newcomer.page();
        KeyOfAnswers key = KeyOfAnswers.of("K04");
        member.addProperty("failed", handIn(page, question -> List.of(Learning.UNSURE)));
        member.addProperty("passed", handIn(page, key::right));
        member.addProperty("paper", start(page));
        List.of("paper", "failed", "passed")
                .forEach(word -> stage.call(word, member.get(word).getAsString()));
        stage.remember(Who.MEMBER, page.context());
        page.context().close();
        Files.createDirectories(remembered.getParent());
        Files.writeString(remembered, member.toString());
    }

    private String handIn(Page page, Function<String, List<String>> answers) {
        String paper = start(page);
        Learning.answerEveryQuestion(page, answers);
        Learning.goOn(page);
        return paper;
    }

    private String start(Page page) {
        APIResponse started = page.context()
                .request()
                .post(
                        product.url() + "/hoc/gui/v1/paper",
                        RequestOptions.create()
                                .setForm(FormData.create().set("quiz", "K04-QUIZ"))
                                .setHeader("Sec-Fetch-Site", "same-origin"));
        page.navigate(started.url());
        return page.url().replaceFirst(".*paper=([^&]+).*", "$1");
    }
}
