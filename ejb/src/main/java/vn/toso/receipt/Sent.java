package vn.toso.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * What a phone says of something that it kept and sends, perhaps days later and more than once.
 *
 * @param id made by the phone for this one thing; the same id means the same thing
 * @param phone random id of the phone's store
 * @param number counts up on that phone, so that what overtakes on the way is put back in order
 * @param at by the phone's clock, which is kept and never trusted
 */
public record Sent(UUID id, UUID phone, long number, Instant at) {}
