package vn.toso.interop.openbadges;

/**
 * What a badge says in the words of its holder's language.
 *
 * @param language such as {@code vi}
 * @param name what was achieved, in a few words
 * @param description the same in a sentence or two
 * @param criteria what it took
 * @param check how the public page of the certificate is called
 */
public record BadgeText(String language, String name, String description, String criteria, String check) {}
