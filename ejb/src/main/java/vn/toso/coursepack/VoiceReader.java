package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.course.Sound;

/** Reads {@code voice/vi/01-2.opus} and, beside the recordings of a language, the {@code index} that says for which text each was made. */
final class VoiceReader {
    private static final Pattern RECORDING = Pattern.compile("voice/([a-z]{2,8})/([0-9]{2})-([1-9])\\.opus");
    private static final Pattern INDEX = Pattern.compile("voice/([a-z]{2,8})/index");
    private static final Pattern LINE = Pattern.compile("([0-9]{2}-[1-9]) ([0-9a-f]{16})");
    private static final int BYTES_A_SECOND = 3_000;
    private static final int SHORTEST_MILLIS = 500;

    private final CourseFiles files;
    private final Problems problems;
    /** For the path of a recording, the mark of its text. */
    private final Map<String, String> marks = new TreeMap<>();

    private VoiceReader(CourseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static boolean isExpected(String path) {
        return RECORDING.matcher(path).matches() || INDEX.matcher(path).matches();
    }

    static List<VoiceSource> read(CourseFiles files, Function<String, SourceText> text, Problems problems) {
        VoiceReader reader = new VoiceReader(files, problems);
        reader.languages();
        files.paths().stream().filter(INDEX.asMatchPredicate()).forEach(path -> reader.index(text.apply(path)));
        return reader.recordings();
    }

    private void languages() {
        Set<String> strange = new HashSet<>();
        files.paths().stream().filter(VoiceReader::isExpected).forEach(path -> {
            String language = path.split("/", -1)[1];
            if (!VoiceLanguages.all().contains(language) && strange.add(language)) {
                problems.add(path, 1, "coursepack.voice-language", language, String.join(", ", VoiceLanguages.all()));
            }
        });
    }

    private void index(SourceText index) {
        String folder = index.file().substring(0, index.file().lastIndexOf('/') + 1);
        for (Line line : index.lines()) {
            Matcher form = LINE.matcher(line.text());
            String path = form.matches() ? folder + form.group(1) + ".opus" : "";
            if (path.isEmpty()) {
                problems.add(index.file(), line.number(), "coursepack.voice-line");
            } else if (marks.put(path, form.group(2)) != null) {
                problems.add(index.file(), line.number(), "coursepack.entry-twice", form.group(1));
            } else if (files.bytes(path).isEmpty()) {
                problems.add(index.file(), line.number(), "coursepack.voice-missing", path);
            }
        }
    }

    private List<VoiceSource> recordings() {
        List<VoiceSource> recordings = new ArrayList<>();
        for (String path : files.paths()) {
            Matcher name = RECORDING.matcher(path);
            if (name.matches() && !problems.isFull()) {
                recording(name).ifPresent(recordings::add);
            }
        }
        return List.copyOf(recordings);
    }

    private Optional<VoiceSource> recording(Matcher name) {
        String path = name.group();
        byte[] bytes = files.bytes(path).orElseThrow();
        return problems.tried(path, 1, () -> OggOpus.milliseconds(bytes)).map(millis -> {
            if (millis < SHORTEST_MILLIS || bytes.length * 1000L > BYTES_A_SECOND * (millis + 1000)) {
                problems.add(path, 1, "coursepack.voice-rate", BYTES_A_SECOND * 8 / 1000);
            }
            String mark = marks.getOrDefault(path, "");
            int step = Integer.parseInt(name.group(3));
            return new VoiceSource(path, name.group(1), name.group(2), step, mark, new Sound(bytes));
        });
    }
}
