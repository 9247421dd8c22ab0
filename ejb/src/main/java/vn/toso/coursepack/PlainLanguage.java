package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts as Vietnamese is read. A <em>tiếng</em> is a run of letters or digits; a sentence ends at {@code . ! ? …} before a space or
 * the end, but not after a title such as "TP.", not inside a number such as 1.900, and at "v.v." or "…" only when the next word
 * begins with a capital.
 */
public final class PlainLanguage {
    private static final Pattern TIENG = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern END = Pattern.compile("(?:[.!?…]+)[\"”’»)\\]]*(?=\\s|$)");
    private static final Pattern WORD_BEFORE = Pattern.compile("\\S+$");
    private static final Set<String> TITLES = Set.of(
            "tp.", "tx.", "tt.", "p.", "q.", "h.", "x.", "ô.", "ths.", "ts.", "bs.", "gs.", "pgs.", "đ/c.", "đc.",
            "sđt.", "tr.", "st.");

    private PlainLanguage() {}

    public static int tieng(String text) {
        return words(text).size();
    }

    /** Every tiếng in small letters, in order. */
    static List<String> words(String text) {
        Matcher tieng = TIENG.matcher(text);
        List<String> words = new ArrayList<>();
        while (tieng.find()) {
            words.add(tieng.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The sentences of one paragraph or list item; what holds no tiếng is none. */
    public static List<String> sentences(String paragraph) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(paragraph);
        int from = 0;
        while (end.find()) {
            if (ends(paragraph, end.start(), end.end())) {
                keep(paragraph.substring(from, end.end()), sentences);
                from = end.end();
            }
        }
        keep(paragraph.substring(from), sentences);
        return sentences;
    }

    private static void keep(String sentence, List<String> sentences) {
        if (tieng(sentence) > 0) {
            sentences.add(sentence.strip());
        }
    }

    private static boolean ends(String paragraph, int mark, int after) {
        String rest = paragraph.substring(after).stripLeading();
        if (rest.isEmpty()) {
            return true;
        }
        Matcher before = WORD_BEFORE.matcher(paragraph.substring(0, mark + 1));
        String word = before.find() ? before.group().toLowerCase(Locale.ROOT) : "";
        if (TITLES.contains(word)) {
            return false;
        }
        boolean trails = word.equals("v.v.") || word.endsWith("…") || paragraph.startsWith("..", mark);
        return !trails || beginsWithCapital(rest);
    }

    private static boolean beginsWithCapital(String rest) {
        return rest.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(c -> Character.isUpperCase(c) || Character.isDigit(c))
                .findFirst()
                .orElse(true);
    }
}
