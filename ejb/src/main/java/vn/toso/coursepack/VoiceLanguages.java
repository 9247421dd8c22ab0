package vn.toso.coursepack;

import java.util.List;

/** In which languages a course may be read out, in the order in which they are offered: the list {@code languages.txt}. */
public final class VoiceLanguages {
    private static final List<String> ALL = WordList.read("languages.txt");

    private VoiceLanguages() {}

    public static List<String> all() {
        return ALL;
    }
}
