/** Figures that leave the product: sheets today, a class each. A report asks the feature that owns the figures and only lays them out. */
package vn.toso.reporting;
