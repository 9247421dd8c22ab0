package vn.toso.digitalservice;

/** Whether residents ask for the service, or members need it before they help with any other. Coverage counts only the first. */
public enum ServiceKind {
    FOUNDATION,
    RESIDENT
}
