package vn.toso.house.planted.shared;

import vn.toso.house.planted.audit.Trail;

/** Planted: what everyone uses may itself use nobody, and the other uses it back. */
public record LooksDown(Trail trail) {}
