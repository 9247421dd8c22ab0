package vn.toso.evidence;

import java.util.UUID;

/** Something new is known about one person and one service; whoever keeps a projection of it renews it in the same transaction. */
public record EvidenceAppended(UUID person, String service) {}
