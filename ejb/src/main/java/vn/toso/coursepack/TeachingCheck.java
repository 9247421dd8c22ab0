package vn.toso.coursepack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.assessment.QuestionKind;

/**
 * Nobody is ever taught to read out, send or type for another an OTP, a password or a passcode, or to photograph a card; and no number
 * in a course looks like somebody's own. A sentence that says not to is fine.
 */
final class TeachingCheck implements Check {
    private static final Set<String> NOT = Set.of("không", "đừng", "chớ", "chẳng", "cấm", "chưa", "ngừng", "thôi");
    private static final List<Pattern> FORBIDDEN =
            WordList.read("forbidden.txt").stream().map(TeachingCheck::phrase).toList();
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9])[0-9](?:[ .]?[0-9]){8,}");
    private static final Pattern NOBODYS = Pattern.compile("0+|0900000000");
    private static final Pattern CLAUSE = Pattern.compile("[,;:()–—]");
    private static final String TRUE = "đúng";

    @Override
    public void look(CoursePackage pack, Problems problems) {
        pack.lessons().forEach(lesson -> lesson.words().forEach(line -> taught(lesson.file(), line, problems)));
        pack.scenes().forEach(scene -> scene.taught().forEach(line -> taught(scene.file(), line, problems)));
        pack.course().leaflet().forEach(line -> taught(CourseSource.FILE, line.text(), problems));
        pack.sheet().steps().forEach(step -> taught(SheetSource.FILE, step.text(), problems));
        pack.bank()
                .questions()
                .forEach(question -> markedRight(question).forEach(line -> taught(BankSource.FILE, line, problems)));
        pack.eachText((file, line) -> numbers(file, line, problems));
        pack.pictures().forEach((file, svg) -> svg.lines().forEach(line -> numbers(file, written(line), problems)));
    }

    /** What the question says is right: an option, what belongs to a line, the sentence that is true, and always the reason. */
    private static Stream<Line> markedRight(QuestionSource question) {
        boolean isTrue = question.kind() == QuestionKind.TRUEFALSE
                && question.right().stream()
                        .anyMatch(o -> o.text().toLowerCase(Locale.ROOT).equals(TRUE));
        return Stream.of(
                        question.right().stream()
                                .map(option -> new Line(
                                        option.line(),
                                        question.kind() == QuestionKind.MATCH ? option.pair() : option.text())),
                        Stream.of(question.reason()),
                        isTrue ? Stream.of(question.text()) : Stream.<Line>empty())
                .flatMap(lines -> lines);
    }

    private static void taught(String file, Line line, Problems problems) {
        PlainLanguage.sentences(line.text()).stream()
                .filter(sentence -> PlainLanguage.words(sentence).stream().noneMatch(NOT::contains))
                .filter(sentence -> CLAUSE.splitAsStream(sentence).anyMatch(TeachingCheck::isForbidden))
                .forEach(sentence -> problems.add(file, line.number(), "coursepack.teaching", sentence));
    }

    private static boolean isForbidden(String clause) {
        String words = String.join(" ", PlainLanguage.words(clause));
        return FORBIDDEN.stream().anyMatch(phrase -> phrase.matcher(words).find());
    }

    /** A star stands for up to four tiếng. */
    private static Pattern phrase(String words) {
        return Pattern.compile(Stream.of(words.split(" +"))
                .map(word -> word.equals("*") ? "(?:[^ ]+ ){0,4}?" : Pattern.quote(word) + "(?: |$)")
                .collect(Collectors.joining("", "(?:^| )", "")));
    }

    private static void numbers(String file, Line line, Problems problems) {
        LONG_NUMBER.matcher(line.text()).results().forEach(found -> {
            String digits = found.group().replaceAll("[^0-9]", "");
            if (!NOBODYS.matcher(digits).matches()) {
                problems.add(file, line.number(), "coursepack.real-number", found.group());
            }
        });
    }

    /** What a picture shows as text, without the coordinates of its lines. */
    private static Line written(Line line) {
        return new Line(line.number(), line.text().replaceAll("<[^>]*>", "|"));
    }
}
