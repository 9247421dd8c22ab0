package vn.toso.course;

import java.util.UUID;

/** Which version of a course is meant: its id, its number, its service and the hash of everything that it was made from. */
public record Edition(UUID id, String course, String service, int number, String contentHash) {}
