package vn.toso.coursepack;

/** A piece of text and the line of its file where it begins, counted from 1. */
record Line(int number, String text) {}
