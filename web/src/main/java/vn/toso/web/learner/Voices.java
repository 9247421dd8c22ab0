package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import vn.toso.course.StepView;
import vn.toso.course.Voice;
import vn.toso.coursepack.VoiceLanguages;
import vn.toso.web.words.Words;

/** Recordings as links that say what they weigh before they are fetched. */
@Named
@RequestScoped
public class Voices {
    private static final String OUR_OWN = "vi";

    @Inject
    Words words;

    /** A recording to press: its address and "Nghe (48 KB)". */
    public record Link(String address, String label) {}

    /** In the order in which languages are offered; the language is named when it is not Vietnamese alone. */
    public List<Link> of(StepView step) {
        boolean isPlain =
                step.voices().stream().allMatch(voice -> voice.language().equals(OUR_OWN));
        return step.voices().stream()
                .sorted(Comparator.comparing(voice -> VoiceLanguages.all().indexOf(voice.language())))
                .map(voice -> new Link(addressOf(voice), label(voice, isPlain)))
                .toList();
    }

    private String label(Voice voice, boolean isPlain) {
        return isPlain
                ? words.of("learner.lesson.hear", voice.kilobytes())
                : words.of("learner.lesson.hear-in", nameOf(voice.language()), voice.kilobytes());
    }

    String nameOf(String language) {
        return words.of("voice.language." + language);
    }

    static String addressOf(Voice voice) {
        return "/hoc/voice/" + voice.recording() + ".opus";
    }
}
