package vn.toso.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as pages show them.
 *
 * @param birthYear null when it is not known
 * @param teamName and {@code unitName} of the team of today, empty for somebody in no team
 */
public record MemberView(UUID id, String name, @Nullable Integer birthYear, String teamName, String unitName) {}
