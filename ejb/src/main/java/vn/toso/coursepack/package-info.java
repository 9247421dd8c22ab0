/**
 * A course as a folder or a zip: reading it with every fault by file and line, publishing it in one transaction, and giving it back
 * byte for byte. It owns the format and its checks; what was published belongs to the course and its question bank.
 */
package vn.toso.coursepack;
