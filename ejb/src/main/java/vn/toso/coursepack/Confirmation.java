package vn.toso.coursepack;

/**
 * Something that only a local officer knows, or that no source settles.
 *
 * @param code of the lesson or scene
 * @param what in Vietnamese, with the sources that leave it open
 */
public record Confirmation(String code, String title, String what) {}
