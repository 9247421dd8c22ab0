package vn.toso.digitalservice;

/** A service as it is shown: its code, its kind and its name in both languages. */
public record ServiceView(String code, ServiceKind kind, String vi, String en) {}
