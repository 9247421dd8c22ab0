-- Each consent stands for the text of the notice that was shown.
CREATE TABLE privacy_consent (
    id        BINARY(16)  NOT NULL PRIMARY KEY,
    person    BINARY(16)  NOT NULL,
    notice    INT         NOT NULL,
    given_at  DATETIME(6) NOT NULL,
    UNIQUE KEY one_consent_a_notice (person, notice)
);
