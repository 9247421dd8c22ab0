-- Who signs in as whom, and who may do what over which unit, each with the days on which it holds.
CREATE TABLE account_account (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    username    VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person      BINARY(16)  NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    UNIQUE KEY account_username (username),
    UNIQUE KEY account_person (person),
    CONSTRAINT account_of_person FOREIGN KEY (person) REFERENCES organization_person (id)
);

CREATE TABLE account_grant (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    person       BINARY(16)  NOT NULL,
    role         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    unit         BINARY(16)  NOT NULL,
    valid_from   DATE        NOT NULL,
    valid_until  DATE        NOT NULL,
    version      BIGINT      NOT NULL,
    KEY grants_of_a_person (person, valid_until),
    CONSTRAINT grant_of_person FOREIGN KEY (person) REFERENCES organization_person (id),
    CONSTRAINT grant_over_unit FOREIGN KEY (unit) REFERENCES organization_unit (id)
);
