package vn.toso.organization;

import java.util.UUID;

/** A roster gives a person a user name to sign in with; who keeps the accounts makes one in the same transaction. */
public record PersonEnrolled(UUID personId, String username) {}
