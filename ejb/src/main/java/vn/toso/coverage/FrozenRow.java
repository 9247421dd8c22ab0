package vn.toso.coverage;

import java.util.UUID;

/**
 * One part of the asked unit, or one service of a commune, as it was frozen and as it is known today.
 *
 * @param part id of the province or commune
 * @param reference key of the unit; of a commune's lines the code of the service
 * @param name what the unit was called; empty for a service
 * @param members of the teams in it, a person once a commune
 */
public record FrozenRow(
        UUID part, String reference, String name, CoverageFigures frozen, int members, CoverageFigures now) {
    FrozenRow known(CoverageFigures today) {
        return new FrozenRow(part, reference, name, frozen, members, today);
    }
}
