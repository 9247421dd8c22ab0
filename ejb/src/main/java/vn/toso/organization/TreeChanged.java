package vn.toso.organization;

/** Units were added, moved, merged or ended. Fired in the transaction that changed it, when the descent is as it will be. */
public record TreeChanged() {}
