/**
 * Who changed what, as a chain in which no row can be altered or taken out unseen. It holds ids of persons, never their names, and
 * knows nothing of what the actions mean; reading it is for those whom the calling feature lets in.
 */
package vn.toso.audit;
