package vn.toso.house.planted.audit;

import vn.toso.house.planted.shared.LooksDown;

/** Planted: the other half of a cycle; looking up is allowed. */
public interface Trail {
    LooksDown latest();
}
