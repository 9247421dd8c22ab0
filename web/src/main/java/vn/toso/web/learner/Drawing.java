package vn.toso.web.learner;

/** A drawn screen as it stands in a page: the picture of the course, named by its text alternative. */
final class Drawing {
    private Drawing() {}

    static String inPage(String svg, String alt) {
        String name = alt.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return svg.replaceFirst(
                "<svg",
                "<svg class=\"phone\" role=\"img\" aria-label=\"" + java.util.regex.Matcher.quoteReplacement(name)
                        + "\"");
    }
}
