/**
 * The door of the application: what every request passes before a page sees it, how a session begins and ends, and what
 * is said when something behind the pages does not answer. Owns no page of a role and no right over units.
 */
package vn.toso.web.door;
