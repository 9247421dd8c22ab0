package vn.toso.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a country and what its members have shown in three years: lessons, papers, rehearsals, signed sheets, delta lessons, residents
 * helped, and now and then something taken back. About 44 entries a member, 20 million for the nation. Answers are there of the first two
 * quizzes of each member.
 */
final class Filling {
    static final int SERVICES = 12;
    static final String SAFETY = "FOUND-SAFETY";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    private static final String OPEN = "9999-12-31";
    private static final int DAYS = 1_095;
    private static final int LESSONS = 6;
    private static final int QUESTIONS = 15;
    private static final int ASKED = 10;
    private static final List<String> BODIES =
            List.of("YOUTH_UNION", "POLICE", "VILLAGE_HEAD", "WOMEN", "FARMERS", "TEACHER");

    private final Connection connection;
    private final Nation nation;
    private long entries;

    Filling(Connection connection, Nation nation) {
        this.connection = connection;
        this.nation = nation;
    }

    static String service(int number) {
        return "SERVICE-%02d".formatted(number);
    }

    /** @return how many pieces of evidence there are */
    long fill() throws SQLException {
        boolean commits = connection.getAutoCommit();
        connection.setAutoCommit(false);
        courses();
        quizzes();
        units();
        persons();
        papers();
        try (Loader log = new Loader(
                connection,
                "evidence_entry",
                "id",
                "kind",
                "person",
                "service",
                "subject",
                "subject_version",
                "received_at",
                "effective_at",
                "percent",
                "critical_met",
                "wrong_taps",
                "voids")) {
            for (int i = 0; i < nation.persons().size(); i++) {
                shown(log, i);
            }
        }
        connection.setAutoCommit(commits);
        return entries;
    }

    /** One for each service, with the lessons that its rule names. */
    private void courses() throws SQLException {
        try (Loader course = new Loader(connection, "course_course", "code", "service")) {
            for (int i = 0; i <= SERVICES; i++) {
                course.row("C%02d".formatted(i), serviceOrSafety(i));
            }
        }
        try (Loader version = new Loader(
                connection,
                "course_version",
                "id",
                "course",
                "number",
                "content_hash",
                "title",
                "intro",
                "language",
                "app_version",
                "checked",
                "review_by",
                "published_at")) {
            for (int i = 0; i <= SERVICES; i++) {
                version.row(
                        Nation.id(10, i),
                        "C%02d".formatted(i),
                        1,
                        "",
                        "Khóa " + i,
                        "",
                        "vi",
                        "1",
                        ALWAYS,
                        OPEN,
                        ALWAYS);
            }
        }
        try (Loader lesson = new Loader(
                connection,
                "course_lesson",
                "id",
                "course_version",
                "code",
                "position",
                "title",
                "minutes",
                "task",
                "sources")) {
            for (int i = 0; i <= SERVICES; i++) {
                for (int n = 1; n <= LESSONS; n++) {
                    String code = serviceOrSafety(i) + "-L" + n;
                    lesson.row(Nation.id(11, i * 100L + n), Nation.id(10, i), code, n, code, 5, "", "");
                }
            }
        }
    }

    private void quizzes() throws SQLException {
        try (Loader quiz = new Loader(
                        connection,
                        "assessment_quiz",
                        "id",
                        "course_version",
                        "code",
                        "mark",
                        "wait_after",
                        "wait_minutes");
                Loader question = new Loader(
                        connection,
                        "assessment_question",
                        "id",
                        "quiz",
                        "code",
                        "kind",
                        "part",
                        "critical",
                        "text",
                        "reason",
                        "feature",
                        "feature_number",
                        "step_ref",
                        "source",
                        "checked")) {
            for (int i = 0; i <= SERVICES; i++) {
                quiz.row(Nation.id(12, i), Nation.id(10, i), serviceOrSafety(i) + "-QUIZ", 80, 3, 10);
            }
            quiz.flush();
            for (int i = 0; i <= SERVICES; i++) {
                for (int n = 0; n < QUESTIONS; n++) {
                    String code = serviceOrSafety(i) + "-Q%02d".formatted(n);
                    question.row(
                            question(i, n),
                            Nation.id(12, i),
                            code,
                            "ONE",
                            "A",
                            false,
                            "Câu hỏi " + code,
                            "",
                            serviceOrSafety(i) + ".OPEN",
                            1,
                            "",
                            "",
                            ALWAYS);
                }
            }
        }
    }

    private static UUID question(int service, int number) {
        return Nation.id(13, service * 100L + number);
    }

    /** Of the safety course and of the member's first service. */
    private void papers() throws SQLException {
        try (Loader paper = new Loader(
                connection,
                "assessment_paper",
                "id",
                "person",
                "quiz",
                "token",
                "seed",
                "issued_at",
                "handed_in_at",
                "version")) {
            for (int i = 0; i < 2 * nation.persons().size(); i++) {
                Instant when =
                        TODAY.minusDays(i % DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
                paper.row(
                        paper(i), nation.persons().get(i / 2), Nation.id(12, serviceOfPaper(i)), "", 1, when, when, 0);
            }
        }
        answers();
    }

    /** Ten of fifteen questions; the later ones are the harder ones. */
    private void answers() throws SQLException {
        try (Loader answer = new Loader(
                connection, "assessment_paper_question", "paper", "position", "question", "shown", "right_answer")) {
            for (int i = 0; i < 2 * nation.persons().size(); i++) {
                for (int place = 0; place < ASKED; place++) {
                    int number = (i / 2 + place) % QUESTIONS;
                    boolean isRight = (i / 2 / QUESTIONS * 7 + place) % (QUESTIONS + 5) > number;
                    answer.row(paper(i), place, question(serviceOfPaper(i), number), "ABCD", isRight);
                }
            }
        }
    }

    private static UUID paper(int number) {
        return Nation.id(14, number);
    }

    private static int serviceOfPaper(int number) {
        return number % 2 == 0 ? SERVICES : number / 2 % SERVICES;
    }

    private static String serviceOrSafety(int number) {
        return number == SERVICES ? SAFETY : service(number);
    }

    /** Each commune was formed from two on the day on which the districts ended; of its villages every second came from either. */
    private void units() throws SQLException {
        List<Nation.Unit> units = nation.units();
        try (Loader unit = new Loader(
                connection,
                "organization_unit",
                "id",
                "reference",
                "level",
                "kind",
                "name",
                "valid_from",
                "valid_until",
                "version")) {
            for (int i = 0; i < units.size(); i++) {
                Nation.Unit each = units.get(i);
                boolean isCommune = each.level().equals("COMMUNE");
                LocalDate since = isCommune ? MERGER : ALWAYS;
                unit.row(each.id(), each.reference(), each.level(), each.kind(), each.name(), since, OPEN, 0);
                for (int half = 0; isCommune && half < 2; half++) {
                    unit.row(
                            formerly(i, half),
                            each.reference() + "-" + half,
                            each.level(),
                            each.kind(),
                            each.name() + " cũ " + half,
                            ALWAYS,
                            MERGER,
                            0);
                }
            }
        }
        try (Loader placed =
                new Loader(connection, "organization_placement", "unit", "parent", "valid_from", "valid_until")) {
            for (int i = 1; i < units.size(); i++) {
                Nation.Unit each = units.get(i);
                UUID above = units.get(each.parent()).id();
                switch (each.level()) {
                    case "COMMUNE" -> {
                        placed.row(each.id(), above, MERGER, OPEN);
                        placed.row(formerly(i, 0), above, ALWAYS, MERGER);
                        placed.row(formerly(i, 1), above, ALWAYS, MERGER);
                    }
                    case "VILLAGE" -> {
                        placed.row(each.id(), formerly(each.parent(), i % 2), ALWAYS, MERGER);
                        placed.row(each.id(), above, MERGER, OPEN);
                    }
                    default -> placed.row(each.id(), above, ALWAYS, OPEN);
                }
            }
        }
        try (Loader line = new Loader(connection, "organization_lineage", "successor", "predecessor", "day")) {
            for (int i = 0; i < units.size(); i++) {
                if (units.get(i).level().equals("COMMUNE")) {
                    line.row(units.get(i).id(), formerly(i, 0), MERGER);
                    line.row(units.get(i).id(), formerly(i, 1), MERGER);
                }
            }
        }
        try (Loader team = new Loader(
                connection, "organization_team", "id", "unit", "name", "valid_from", "valid_until", "version")) {
            for (int village : nation.villages()) {
                team.row(Nation.id(5, village), units.get(village).id(), "Tổ công nghệ số cộng đồng", ALWAYS, OPEN, 0);
            }
        }
    }

    private static UUID formerly(int commune, int half) {
        return Nation.id(9, commune * 2L + half);
    }

    private void persons() throws SQLException {
        try (Loader person = new Loader(
                connection, "organization_person", "id", "name", "given_name", "birth_year", "languages", "version")) {
            for (int i = 0; i < nation.persons().size(); i++) {
                person.row(nation.persons().get(i), "Lò Văn " + i % 997, "Văn " + i % 997, 1950 + i % 58, "vi", 0);
            }
        }
        try (Loader member = new Loader(
                connection,
                "organization_membership",
                "id",
                "person",
                "team",
                "role",
                "organization",
                "valid_from",
                "valid_until",
                "version")) {
            for (int i = 0; i < nation.persons().size(); i++) {
                boolean hasLeft = i % 50 == 49;
                member.row(
                        Nation.id(6, i),
                        nation.persons().get(i),
                        Nation.id(5, nation.villageOf(i)),
                        i < nation.villages().size() ? "LEADER" : "MEMBER",
                        BODIES.get(i % BODIES.size()),
                        ALWAYS,
                        hasLeft ? TODAY.minusDays(i % 400) : OPEN,
                        0);
            }
        }
    }

    /** What one member has shown. */
    private void shown(Loader log, int person) throws SQLException {
        SplittableRandom chance = nation.chancesOf(person);
        UUID who = nation.persons().get(person);
        int begun = chance.nextInt(DAYS - 120);
        learn(log, who, SAFETY, begun, chance);
        int services = 1 + chance.nextInt(4);
        for (int n = 0; n < services; n++) {
            String service = service((person + n * 5) % SERVICES);
            int day = begun + 5 + chance.nextInt(60);
            learn(log, who, service, day, chance);
            day += 2;
            for (int scene = 1; scene <= 2; scene++) {
                entry(
                        log,
                        who,
                        service,
                        "REHEARSAL_DONE",
                        service + "-S" + scene,
                        1,
                        day,
                        null,
                        null,
                        chance.nextInt(4),
                        null);
            }
            if (chance.nextInt(10) < 6) {
                day += 3 + chance.nextInt(20);
                entry(
                        log,
                        who,
                        service,
                        "PRACTICE_SIGNED_OFF",
                        service + "-SHEET",
                        1 + chance.nextInt(2),
                        day,
                        null,
                        null,
                        null,
                        null);
                while (day < DAYS - 200 && chance.nextInt(4) > 0) {
                    day += 150 + chance.nextInt(60);
                    entry(log, who, service, "PRACTICE_SIGNED_OFF", service + "-SHEET", 2, day, null, null, null, null);
                }
                if (chance.nextInt(3) == 0) {
                    entry(
                            log,
                            who,
                            service,
                            "DELTA_DONE",
                            service + ".OPEN@2",
                            2,
                            Math.min(DAYS, day + 10),
                            null,
                            null,
                            null,
                            null);
                }
            }
            int assists = chance.nextInt(7);
            for (int a = 0; a < assists; a++) {
                entry(
                        log,
                        who,
                        service,
                        "ASSIST_LOGGED",
                        service,
                        1,
                        Math.min(DAYS, day + chance.nextInt(60)),
                        null,
                        null,
                        null,
                        null);
            }
        }
    }

    private void learn(Loader log, UUID who, String service, int day, SplittableRandom chance) throws SQLException {
        for (int lesson = 1; lesson <= LESSONS; lesson++) {
            entry(log, who, service, "LESSON_COMPLETED", service + "-L" + lesson, 1, day, null, null, null, null);
        }
        int percent = 60 + chance.nextInt(41);
        UUID paper = entry(log, who, service, "QUIZ_GRADED", service + "-QUIZ", 1, day + 1, percent, true, null, null);
        if (percent < 80) {
            entry(log, who, service, "QUIZ_GRADED", service + "-QUIZ", 1, day + 2, 92, true, null, null);
        } else if (chance.nextInt(200) == 0) {
            entry(log, who, service, "VOID", service + "-QUIZ", 1, day + 9, null, null, null, paper);
        }
    }

    private UUID entry(
            Loader log,
            UUID who,
            String service,
            String kind,
            String subject,
            int version,
            int day,
            @Nullable Integer percent,
            @Nullable Boolean critical,
            @Nullable Integer wrong,
            @Nullable UUID voids)
            throws SQLException {
        UUID id = Nation.id(7, entries++);
        Instant when = TODAY.minusDays(DAYS - (long) day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(entries % 600, ChronoUnit.MINUTES);
        log.row(id, kind, who, service, subject, version, when, when, percent, critical, wrong, voids);
        return id;
    }
}
