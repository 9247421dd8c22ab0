/**
 * Measurements of the running product: what a page weighs on the wire, whether everybody can read and press it, how long a village
 * waits for it. Counts are gates, times are shown. The measuring itself is tried against planted bad pages.
 */
@NullMarked
package vn.toso.measure;

import org.jspecify.annotations.NullMarked;
