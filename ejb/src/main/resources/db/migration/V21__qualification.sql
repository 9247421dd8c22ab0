-- Rules are versioned data; statuses are intervals that can be thrown away and rebuilt from the evidence to identical rows.
CREATE TABLE qualification_rule (
    service     VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number      INT         NOT NULL,
    valid_from  DATE        NOT NULL,
    definition  TEXT        NOT NULL,
    PRIMARY KEY (service, number)
);

CREATE TABLE qualification_status (
    person       BINARY(16)  NOT NULL,
    service      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    valid_from   DATE        NOT NULL,
    valid_until  DATE        NOT NULL,
    level        INT         NOT NULL,
    qualified    BOOLEAN     NOT NULL,
    met          INT         NOT NULL,
    needed       INT         NOT NULL,
    rule_number  INT         NOT NULL,
    PRIMARY KEY (person, service, valid_from),
    KEY qualification_status_on_a_day (service, qualified, valid_from, valid_until)
);
