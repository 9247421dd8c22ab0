/**
 * Whether a member has understood: the question bank and its blueprint, the papers drawn from it, their answers and their grading.
 * It decides no qualification; it hands a graded paper to the evidence.
 */
package vn.toso.assessment;
