/**
 * Courses as they were published: versions that never change, their lessons of at most six short steps, their rehearsal
 * scenes with the way that taps lead through them, and the queries of the learner's pages. It parses no file (that is the course package's) and knows no quiz, no member and no evidence.
 */
package vn.toso.course;
