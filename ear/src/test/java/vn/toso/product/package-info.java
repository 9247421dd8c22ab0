/** The running product seen from outside: over HTTP, over bare sockets, and while a part of it is killed. */
package vn.toso.product;
