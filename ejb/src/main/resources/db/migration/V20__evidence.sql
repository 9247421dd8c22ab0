-- The append-only log. No statement of the product updates or deletes here; voiding is another entry.
CREATE TABLE evidence_entry (
    id               BINARY(16)  NOT NULL PRIMARY KEY,
    kind             VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person           BINARY(16)  NOT NULL,
    service          VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject          VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject_version  INT         NOT NULL,
    occurred_at      DATETIME(6) NULL,
    received_at      DATETIME(6) NOT NULL,
    effective_at     DATETIME(6) NOT NULL,
    recorder         BINARY(16)  NULL,
    device           VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    percent          INT         NULL,
    critical_met     BOOLEAN     NULL,
    voids            BINARY(16)  NULL,
    KEY evidence_of_a_person (person, service, effective_at)
);
