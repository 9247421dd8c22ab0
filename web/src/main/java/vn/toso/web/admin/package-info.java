/** The administrator's pages under {@code /quantri}: today the import of units and rosters, tried out before anything is written. */
package vn.toso.web.admin;
