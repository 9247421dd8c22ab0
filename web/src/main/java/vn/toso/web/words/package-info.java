/** How the product speaks to whoever reads: language, size of the text, sentences from the bundles, reasons put into words. */
package vn.toso.web.words;
