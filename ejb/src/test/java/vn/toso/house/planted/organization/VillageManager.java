package vn.toso.house.planted.organization;

/** Planted: a name that says nothing. */
final class VillageManager {}
