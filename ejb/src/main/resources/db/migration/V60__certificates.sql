-- One certificate a member and service; whether it is valid is never kept, it is asked of the standing on the day.
CREATE TABLE qualification_certificate (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    person       BINARY(16)   NOT NULL,
    service      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    token        VARCHAR(22)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    issued_at    DATETIME(6)  NOT NULL,
    revoked_at   DATETIME(6)  NULL,
    revoked_for  VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    open_slot    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT       NOT NULL,
    UNIQUE KEY one_certificate_a_token (token),
    UNIQUE KEY one_open_certificate (person, open_slot),
    KEY certificates_of_a_person (person, service, issued_at)
);
