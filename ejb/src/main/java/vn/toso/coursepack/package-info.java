/**
 * A course as a folder or a zip: reading it with every fault by file and line, publishing it in one transaction, and giving it back
 * byte for byte; and a course as a signed file that is carried by hand. It owns the formats and their checks; what was published belongs
 * to the course and its question bank.
 */
package vn.toso.coursepack;
