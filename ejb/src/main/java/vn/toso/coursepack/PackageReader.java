package vn.toso.coursepack;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files of a course and runs every check over them. Pure: it knows no database, so the build uses it too. */
public final class PackageReader {
    private static final Pattern LESSON = Pattern.compile("lessons/[0-9]{2}\\.md");
    private static final Pattern SCENE = Pattern.compile("scenes/[0-9]{2}\\.md");
    private static final Pattern PICTURE = Pattern.compile("screens/[a-z0-9-]{1,40}\\.svg");
    private static final List<String> SINGLE =
            List.of(CourseSource.FILE, BankSource.FILE, RuleSource.FILE, SheetSource.FILE);

    private final CourseFiles files;
    private final Problems problems = new Problems();

    private PackageReader(CourseFiles files) {
        this.files = files;
    }

    /** @return the package with every problem that was found; it may be published only when there is none */
    public static Reading read(CourseFiles files, Known known) {
        return new PackageReader(files).read(known);
    }

    private Reading read(Known known) {
        files.paths().stream()
                .filter(path -> !isExpected(path) && !VoiceReader.isExpected(path))
                .forEach(path -> problems.add(path, 1, "coursepack.file-unknown"));
        CoursePackage pack = pack();
        List<Check> checks = List.of(
                new ReferenceCheck(known),
                new LanguageCheck(),
                new JargonCheck(),
                new TeachingCheck(),
                new BankCheck(),
                new ChoiceCheck(),
                new KeyCheck(),
                new RuleCheck(known),
                new SceneCheck(),
                new DrawingCheck(),
                new VoiceCheck(),
                new WeightCheck());
        checks.stream()
                .filter(check -> !problems.ignores(CourseSource.FILE) && !problems.isFull())
                .forEach(check -> check.look(pack, problems));
        return new Reading(pack, problems.sorted(), problems.remarks());
    }

    private CoursePackage pack() {
        SourceText rule = source(RuleSource.FILE);
        return new CoursePackage(
                files,
                CourseReader.read(source(CourseSource.FILE), problems),
                lessons(),
                scenes(),
                BankReader.read(source(BankSource.FILE), problems),
                rule,
                RuleReader.read(rule, problems).orElse(null),
                SheetReader.read(source(SheetSource.FILE), problems),
                pictures(),
                VoiceReader.read(files, this::source, problems));
    }

    private List<LessonSource> lessons() {
        List<String> paths = paths(LESSON);
        if (paths.isEmpty()) {
            problems.add("lessons/01.md", 1, "coursepack.file-missing");
        }
        return inOrder(paths, "lessons/%02d.md", "coursepack.lesson-order")
                .map(path -> LessonReader.read(source(path), problems))
                .toList();
    }

    /** A course may have none. */
    private List<SceneSource> scenes() {
        return inOrder(paths(SCENE), "scenes/%02d.md", "coursepack.scene-order")
                .map(path -> SceneReader.read(source(path), problems))
                .toList();
    }

    private List<String> paths(Pattern form) {
        return files.paths().stream().filter(form.asMatchPredicate()).toList();
    }

    /** The files that are still worth reading; they are numbered from 01 without a gap. */
    private Stream<String> inOrder(List<String> paths, String name, String key) {
        for (int i = 0; i < paths.size(); i++) {
            if (!paths.get(i).equals(String.format(name, i + 1))) {
                problems.add(paths.get(i), 1, key, i + 1);
            }
        }
        return paths.stream().takeWhile(path -> !problems.isFull());
    }

    private SortedMap<String, SourceText> pictures() {
        SortedMap<String, SourceText> pictures = new TreeMap<>();
        paths(PICTURE).forEach(path -> pictures.put(path, source(path)));
        return pictures;
    }

    /** An unreadable file is read as an empty one, so that the others are still checked. */
    private SourceText source(String path) {
        Optional<byte[]> bytes = files.bytes(path);
        if (bytes.isEmpty()) {
            problems.add(path, 1, "coursepack.file-missing");
        }
        return bytes.flatMap(content -> SourceText.read(path, content, problems))
                .orElseGet(() -> {
                    problems.ignore(path);
                    return new SourceText(path, List.of(new Line(1, "")));
                });
    }

    private static boolean isExpected(String path) {
        return SINGLE.contains(path)
                || LESSON.matcher(path).matches()
                || SCENE.matcher(path).matches()
                || PICTURE.matcher(path).matches();
    }
}
