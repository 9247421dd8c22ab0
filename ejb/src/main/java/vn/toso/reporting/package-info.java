/**
 * Figures and papers that leave the product: sheets and print, a class each. A report asks the feature that owns what it shows and only lays
 * it out.
 */
package vn.toso.reporting;
