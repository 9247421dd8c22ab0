package vn.toso.coursepack;

/** How much a course may ask of its readers and their phones; the checks refuse what is beyond, the measurements show the distance. */
public final class Limits {
    /** Tiếng of a step, or of a scene's situation. */
    public static final int STEP = 60;

    /** Tiếng of what is said in one state of a scene, its sentence to say not counted. */
    public static final int STATE = 40;

    /** Tiếng of any sentence. */
    public static final int SENTENCE = 22;

    /** Tiếng of a sentence on average over one lesson or scene. */
    public static final int AVERAGE = 14;

    /** Tiếng of an option. */
    public static final int OPTION = 20;

    /** Percent of the questions with one right option that may have it in one place, and that may have it as the longest. */
    public static final int KEY_PERCENT = 60;

    /** Bytes of a lesson's texts and pictures, packed. */
    public static final int LESSON_BYTES = 9 * 1024;

    /** Bytes of a scene's text and drawings, not packed. */
    public static final int SCENE_BYTES = 20_000;

    /** Bytes of all lessons and scenes of a course, packed. */
    public static final int COURSE_BYTES = 150 * 1024;

    /** Lines of a leaflet. */
    public static final int FEWEST_LEAFLET_LINES = 4;

    public static final int LEAFLET_LINES = 7;

    public static final int LEAFLET_PICTURES = 3;

    private Limits() {}
}
