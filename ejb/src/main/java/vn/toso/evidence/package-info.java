/**
 * The append-only log of what happened: who, what, in which version, when it happened and when it reached us. Nothing else is
 * true; statuses and counts are computed from here. It holds codes and random person ids, never a name and never free text.
 */
package vn.toso.evidence;
