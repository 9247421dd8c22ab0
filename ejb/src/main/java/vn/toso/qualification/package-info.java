/**
 * Who may help residents with which service, and why we believe it: versioned rules, their pure evaluation over the evidence, what
 * is still missing, the statuses as intervals of days, and the certificates that say so. It owns no evidence and decides nothing that
 * the log does not show.
 */
package vn.toso.qualification;
