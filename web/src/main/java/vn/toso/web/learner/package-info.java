/**
 * The member's pages under {@code /hoc}, plain stateless Facelets, and the end points under {@code /hoc/gui} to which their plain forms
 * are sent. Everything works without scripts. Rules live in the use cases; here is only asking and showing.
 */
package vn.toso.web.learner;
