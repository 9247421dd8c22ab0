/**
 * Certificates as Open Badges 3.0: signed files that other systems read and check without asking us, the keys that sign them, and what is
 * public about the issuer. It owns no certificate and puts no name, telephone number or hash of one into a badge.
 */
package vn.toso.interop.openbadges;
