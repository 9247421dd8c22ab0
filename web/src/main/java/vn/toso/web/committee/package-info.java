/**
 * The steering committee's pages under {@code /bcd}: the picture of coverage, who can help, and why. Everything that is asked stands
 * in the address; the use cases see to it that nobody looks beyond the own subtree.
 */
package vn.toso.web.committee;
