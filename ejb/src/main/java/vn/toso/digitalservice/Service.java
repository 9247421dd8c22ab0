package vn.toso.digitalservice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that a resident asks for, with one course, one check-off sheet and one rule. */
@Entity
@SuppressWarnings("UnusedVariable") // app and position are read by queries
@Table(name = "digitalservice_service")
class Service {
    @Id
    private String code = "";

    private @Nullable String app;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ServiceKind kind = ServiceKind.RESIDENT;

    private String vi = "";
    private String en = "";
    private int position;

    @Version
    private long version;

    protected Service() {}

    Service(String code) {
        this.code = code;
    }

    void describe(CatalogueDocument.ServiceEntry entry, int place) {
        app = entry.app();
        kind = entry.kind();
        vi = entry.vi();
        en = entry.en();
        position = place;
    }

    ServiceView view() {
        return new ServiceView(code, kind, vi, en);
    }
}
