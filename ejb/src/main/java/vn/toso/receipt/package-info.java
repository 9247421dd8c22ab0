/**
 * What senders were already answered: a form or a waiting answer that arrives twice is carried out once. It owns the sender's id and
 * the short answer, not what was sent.
 */
package vn.toso.receipt;
