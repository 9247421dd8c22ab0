/** Pages for whoever is not signed in, or no longer. */
package vn.toso.web.visitor;
