/**
 * Practice before somebody's eyes: the check-off sheet of each course version, the code by which a member shows who stands there, and what
 * an assessor observed. It owns sheets, secrets and observations; what counts is the evidence that it appends for a whole sheet.
 */
package vn.toso.practice;
