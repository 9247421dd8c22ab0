package vn.toso.coursepack;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A word that villagers do not use, and any shortening in capitals, must be explained among the words of the course. */
final class JargonCheck implements Check {
    private static final Map<String, List<String>> JARGON = WordList.read("jargon.txt").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), PlainLanguage::words));
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}])[A-ZĐ]{3,}(?![\\p{L}\\p{N}])");

    @Override
    public void look(CoursePackage pack, Problems problems) {
        List<List<String>> explained =
                pack.terms().keySet().stream().map(PlainLanguage::words).toList();
        Set<String> said = new HashSet<>();
        pack.eachText((file, line) -> {
            List<String> words = PlainLanguage.words(line.text());
            JARGON.forEach((word, parts) -> {
                if (holds(words, parts) && isNew(explained, parts) && said.add(file + word)) {
                    problems.add(file, line.number(), "coursepack.jargon", word);
                }
            });
            CAPITALS.matcher(line.text()).results().map(found -> found.group()).forEach(word -> {
                if (isNew(explained, PlainLanguage.words(word)) && said.add(file + word)) {
                    problems.add(file, line.number(), "coursepack.jargon", word);
                }
            });
        });
    }

    private static boolean isNew(List<List<String>> explained, List<String> parts) {
        return explained.stream().noneMatch(term -> holds(term, parts));
    }

    private static boolean holds(List<String> words, List<String> parts) {
        return Collections.indexOfSubList(words, parts) >= 0;
    }
}
