/**
 * Where people stand: units of the administration with their validity and lineage, teams on units, persons and their dated
 * memberships, and the type {@link vn.toso.organization.Jurisdiction}, which says who is asking and over which units. It owns no
 * sign-in and no grant: those are the account's.
 */
package vn.toso.organization;
