package vn.toso.coursepack;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Each recording belongs to a step, says what the step says now or is named as stale, and a lesson's voice stays light. */
final class VoiceCheck implements Check {
    private static final int HEAVIEST_LESSON = 250 * 1024;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        Map<String, Integer> weights = new TreeMap<>();
        for (VoiceSource voice : pack.voices()) {
            step(pack, voice)
                    .ifPresentOrElse(
                            step -> text(voice, step, problems),
                            () -> problems.add(
                                    voice.file(), 1, "coursepack.voice-step", voice.step(), voice.lessonFile()));
            int weight = weights.merge(
                    voice.language() + voice.lesson(), voice.sound().bytes(), Integer::sum);
            if (weight > HEAVIEST_LESSON && weight - voice.sound().bytes() <= HEAVIEST_LESSON) {
                problems.add(voice.file(), 1, "coursepack.voice-heavy", voice.lessonFile(), HEAVIEST_LESSON);
            }
        }
    }

    private static Optional<StepSource> step(CoursePackage pack, VoiceSource voice) {
        return pack.lessons().stream()
                .filter(lesson -> lesson.file().equals(voice.lessonFile()))
                .findFirst()
                .flatMap(lesson -> lesson.step(voice.step()));
    }

    private static void text(VoiceSource voice, StepSource step, Problems problems) {
        String line = voice.lesson() + "-" + voice.step() + " " + SpokenText.mark(step);
        if (voice.mark().isEmpty()) {
            problems.add(voice.file(), 1, "coursepack.voice-unlisted", line);
        } else if (!voice.isOf(step)) {
            problems.remark(voice.file(), 1, "coursepack.voice-stale", line);
        }
    }
}
