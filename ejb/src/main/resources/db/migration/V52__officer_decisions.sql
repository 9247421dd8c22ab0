-- What officers decided about a qualification, each with its reason; the log holds that it was decided, never why.
CREATE TABLE qualification_decision (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    kind         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person       BINARY(16)    NOT NULL,
    service      VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    level        INT           NULL,
    reason       VARCHAR(500)  NOT NULL,
    decided_by   BINARY(16)    NOT NULL,
    decided_at   DATETIME(6)   NOT NULL,
    seconded_by  BINARY(16)    NULL,
    version      BIGINT        NOT NULL,
    KEY decisions_about_a_person (person, service)
);
