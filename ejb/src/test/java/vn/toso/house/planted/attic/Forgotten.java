package vn.toso.house.planted.attic;

/** Planted: its package is on no map. */
final class Forgotten {}
