package vn.toso.course;

/**
 * A scene as it was published.
 *
 * @param service what its course is about
 * @param version number of the course version
 */
public record SceneView(String course, String service, int version, Scene scene) {}
