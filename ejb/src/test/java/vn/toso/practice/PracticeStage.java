package vn.toso.practice;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.toso.account.Accounts;
import vn.toso.account.Grants;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Persons;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** The sample district with a course whose sheet has three steps, and what tests of observations do again and again. */
final class PracticeStage {
    static final Jurisdiction PRODUCT = Jurisdiction.product();
    static final Instant PUBLISHED = Instant.parse("2026-11-10T02:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final String SHEET = "K99-SHEET";
    static final Set<Integer> ALL = Set.of(1, 2, 3);

    private static final String THREE_STEPS = """
            ---
            code: K99-SHEET
            valid-months: 6
            ---

            ## Bà con tự bấm nút

            Người học chỉ bằng lời. Bà con tự bấm.

            sources: S1

            ## Bà con tự xem lại

            Bà con tự đọc tên trên máy.

            sources: S1

            ## Bà con tự tắt máy

            Người học không cầm máy.

            sources: S1
            """;

    private static final String FOUR_LEVELS = """
            {"service": "SAMPLE", "number": 1, "validFrom": "2026-01-01", "qualifiesAt": 3,
             "levels": [{"level": 1, "all": [{"lessons": "K99"}]}, {"level": 2, "all": [{"lessons": "K99"}]},
                        {"level": 3, "all": [{"lessons": "K99"}]}, {"level": 4, "all": [{"lessons": "K99"}]}]}
            """;

    private final World world;
    private final AtomicInteger members = new AtomicInteger();
    private final AtomicInteger officers = new AtomicInteger();
    private final UUID phone = Ids.random();

    PracticeStage(World world) {
        this.world = world;
    }

    void build() {
        world.setNow(PUBLISHED);
        Sample.district(world);
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
        publish(pack());
        world.setNow(NOW);
    }

    /** Every lesson read is level 4, so that a test needs no other rule than there is. */
    static SamplePack pack() {
        return SamplePack.whole().with("sheet.md", THREE_STEPS).with("rule.json", FOUR_LEVELS);
    }

    int publish(SamplePack pack) {
        return world.get(CoursePacks.class).publish(PRODUCT, pack.files()).version();
    }

    /** A member of the commune of Mường Mùn whom no other test watches. */
    Jurisdiction member() {
        return world.get(Accounts.class).jurisdictionOf("thanhvien%03d".formatted(1 + members.incrementAndGet()));
    }

    /** A member of a commune that neighbours it. */
    UUID foreigner() {
        return world.read(entities ->
                Rows.of(entities, """
                        select m.person from organization_unit u join organization_team t on t.unit = u.id
                        join organization_membership m on m.team = t.id where u.reference = 'v-quaicang-01' order by m.person""").first(row -> row.id("person")).orElseThrow());
    }

    /** Somebody in no team, with a role over a unit from today of the test on. */
    String officer(Role role, String unit) {
        String username = "can.bo.%d".formatted(officers.incrementAndGet());
        UUID person = world.get(Persons.class).enrol(PRODUCT, "Quàng Văn Xem", username);
        world.get(Grants.class).give(PRODUCT, person, role, unit(role, unit));
        return username;
    }

    UUID unit(Role role, String reference) {
        return world.get(Units.class).find(PRODUCT, role, reference).id();
    }

    /** The rights of somebody at the moment at which the test stands. */
    Jurisdiction rights(String username) {
        return world.get(Accounts.class).jurisdictionOf(username);
    }

    Jurisdiction assessor() {
        return rights(officer(Role.ASSESSOR, "c-03268"));
    }

    String codeOf(Jurisdiction member, Instant at) {
        return world.get(MemberCodes.class).ofSelf(member).at(at);
    }

    String stamp(Jurisdiction assessor) {
        return world.get(Assessing.class).handOut(assessor, SHEET, "", null).stamp();
    }

    /** Sent at once, with the digits of the moment. */
    Seen now(Jurisdiction member, Set<Integer> ticked) {
        return new Seen(Ids.next(), member.self(), SHEET, 1, ticked, codeOf(member, world.now()), "", null);
    }

    /** Observed at a moment and kept on the phone until now. */
    Seen kept(Jurisdiction member, Instant at, String stamp, String code) {
        return new Seen(Ids.next(), member.self(), SHEET, 1, ALL, code, stamp, sent(at));
    }

    Sent sent(Instant at) {
        return new Sent(Ids.next(), phone, 1, at);
    }

    ObservationOutcome observe(Jurisdiction assessor, Seen seen) {
        return world.get(Observations.class).observe(assessor, seen);
    }

    long signatures(Jurisdiction member) {
        return world.read(entities -> Rows.of(
                        entities,
                        "select count(*) many from evidence_entry where person = :member and kind = 'PRACTICE_SIGNED_OFF'")
                .with("member", member.self())
                .first(row -> row.longNumber("many"))
                .orElse(0L));
    }

    long rows(Jurisdiction member) {
        return world.read(
                entities -> Rows.of(entities, "select count(*) many from practice_observation where member = :member")
                        .with("member", member.self())
                        .first(row -> row.longNumber("many"))
                        .orElse(0L));
    }
}
