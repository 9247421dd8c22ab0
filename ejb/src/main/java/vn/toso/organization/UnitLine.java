package vn.toso.organization;

/**
 * One unit as a file names it.
 *
 * @param onlyNames whether the file knows no more of an existing unit than its kind and name, as the national list does
 */
record UnitLine(int number, UnitShape shape, boolean onlyNames) {}
