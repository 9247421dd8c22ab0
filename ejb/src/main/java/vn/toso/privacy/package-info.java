/**
 * What the law gives every member: to know why data is kept, to agree or not, and later to see, take along and erase it. Today it owns
 * the consents; they hold a random person id and the number of the notice that was shown.
 */
package vn.toso.privacy;
