package vn.toso.qualification;

import org.jspecify.annotations.Nullable;

/**
 * Very many stand otherwise than before: a job is done, or a service got its first rule. Fired in the transaction that did the last of it.
 *
 * @param service null when it may be any
 */
public record StatusesRecomputed(@Nullable String service) {}
