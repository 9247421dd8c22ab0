/**
 * The product as people use it: journeys through the running product in a real browser, one story a test, and the few things that
 * every such story needs. It knows pages and words only, nothing of what is behind them.
 */
@NullMarked
package vn.toso.journey;

import org.jspecify.annotations.NullMarked;
