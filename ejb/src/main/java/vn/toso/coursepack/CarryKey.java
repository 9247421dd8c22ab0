package vn.toso.coursepack;

/**
 * A key in which phones believe when they open a carried course.
 *
 * @param id the beginning of its digest, which stands in each file
 * @param key the public key (SubjectPublicKeyInfo) in base 64
 */
public record CarryKey(String id, String key) {}
