/**
 * Where somebody can help with what, and where nobody can: statuses counted by village and added up to communes, provinces and the
 * nation, on any day and over the tree of any day. It owns no truth; everything here can be asked again from the statuses.
 */
package vn.toso.coverage;
