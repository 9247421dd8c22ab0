/** The few words every feature speaks: refusals, periods, ids, safe text, rows of a query. It knows no feature and no table. */
package vn.toso.shared;
