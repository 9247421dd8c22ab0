/** What tests of every feature lean on: the real database. Owns no sample people; the cast has its own package. */
package vn.toso.testing;
