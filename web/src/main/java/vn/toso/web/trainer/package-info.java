/** The pages under {@code /soan} of those who write the courses. */
package vn.toso.web.trainer;
