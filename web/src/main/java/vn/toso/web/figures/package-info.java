/**
 * The committee's figures for other programs, such as the data platform of a province: the same reports and the same picture as under
 * {@code /bcd}, as JSON. Owns the shape of the answers and their description; asks nothing that a page does not ask.
 */
package vn.toso.web.figures;
