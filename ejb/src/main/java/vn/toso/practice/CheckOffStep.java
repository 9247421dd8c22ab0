package vn.toso.practice;

/**
 * One thing that an assessor must see.
 *
 * @param position counted from 1
 * @param text what exactly is looked at, plain text
 */
public record CheckOffStep(int position, String title, String text) {}
