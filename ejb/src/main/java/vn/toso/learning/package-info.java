/**
 * A member on the way: the one next thing, reading a lesson to its end, putting it aside, rehearsing, and what missing conditions
 * mean in lessons and minutes. It owns only the places where lessons were put aside; courses, papers and evidence belong to others.
 */
package vn.toso.learning;
