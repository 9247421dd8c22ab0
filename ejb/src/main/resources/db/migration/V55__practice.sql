-- The check-off sheet of each course version, written once with it and never changed.
CREATE TABLE practice_sheet (
    course        VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version       INT         NOT NULL,
    code          VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    service       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    valid_months  INT         NOT NULL,
    PRIMARY KEY (course, version),
    UNIQUE KEY practice_sheet_code (code, version),
    CONSTRAINT sheet_of_version FOREIGN KEY (course, version) REFERENCES course_version (course, number)
);

CREATE TABLE practice_sheet_step (
    course    VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version   INT         NOT NULL,
    position  INT         NOT NULL,
    title     VARCHAR(60) NOT NULL,
    said      TEXT        NOT NULL,
    PRIMARY KEY (course, version, position),
    CONSTRAINT step_of_sheet FOREIGN KEY (course, version) REFERENCES practice_sheet (course, version)
);

-- From this the six digits of a person follow, on the server and on the person's phone.
CREATE TABLE practice_secret (
    person   BINARY(16)  NOT NULL PRIMARY KEY,
    secret   BINARY(32)  NOT NULL,
    made_at  DATETIME(6) NOT NULL
);

-- With this key the server knows again the sheets that it handed out; one row.
CREATE TABLE practice_stamp_key (
    id       INT         NOT NULL PRIMARY KEY,
    secret   BINARY(32)  NOT NULL,
    made_at  DATETIME(6) NOT NULL
);

-- Digits that were wrong while both stood there: counted, so that nobody tries them all.
CREATE TABLE practice_wrong_code (
    id        BINARY(16)  NOT NULL PRIMARY KEY,
    assessor  BINARY(16)  NOT NULL,
    member    BINARY(16)  NOT NULL,
    tried_at  DATETIME(6) NOT NULL,
    KEY tries (assessor, member, tried_at)
);

-- Somebody watched somebody do it. A row is never deleted; what becomes of it is written below.
CREATE TABLE practice_observation (
    id            BINARY(16)  NOT NULL PRIMARY KEY,
    member        BINARY(16)  NOT NULL,
    assessor      BINARY(16)  NOT NULL,
    recorder      BINARY(16)  NOT NULL,
    sheet         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version       INT         NOT NULL,
    service       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ticked        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    on_paper      BOOLEAN     NOT NULL,
    occurred_at   DATETIME(6) NULL,
    issued_at     DATETIME(6) NULL,
    received_at   DATETIME(6) NOT NULL,
    effective_at  DATETIME(6) NOT NULL,
    effective_on  DATE        NOT NULL,
    device        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    outcome       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    doubts        VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    row_version   BIGINT      NOT NULL,
    KEY observations_of_a_member (member, sheet, effective_on),
    KEY observations_by_an_assessor (assessor, outcome),
    KEY observations_held (outcome, received_at),
    CONSTRAINT observation_by_sheet FOREIGN KEY (sheet, version) REFERENCES practice_sheet (code, version)
);

-- What became of an observation that was held: who decided, when, and why in that person's words.
CREATE TABLE practice_decision (
    observation  BINARY(16)   NOT NULL PRIMARY KEY,
    decider      BINARY(16)   NOT NULL,
    decided_at   DATETIME(6)  NOT NULL,
    outcome      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    words        VARCHAR(500) NOT NULL,
    CONSTRAINT decision_on_observation FOREIGN KEY (observation) REFERENCES practice_observation (id)
);
