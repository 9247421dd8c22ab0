package vn.toso.organization;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be called for help.
 *
 * @param birthYear null when it is not known
 * @param isOfOwnTeam false for the leader of the commune's team
 */
public record Contact(String name, @Nullable Integer birthYear, String phone, TeamRole role, boolean isOfOwnTeam) {}
