/**
 * Who signs in as whom, and the dated grants over units; it makes the {@link vn.toso.organization.Jurisdiction} of a request. It owns no
 * secret: user names and PINs are Keycloak's, persons are the organization's.
 */
package vn.toso.account;
