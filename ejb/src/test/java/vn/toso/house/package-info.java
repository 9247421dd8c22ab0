/**
 * The structure as tests: the map of the README is read and held, with the few rules of style that a machine can see. Each rule is
 * also tried on a planted violation, so that a rule which finds nothing is known to be able to.
 */
package vn.toso.house;
