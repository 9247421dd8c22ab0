-- What a phone sent about a paper, in its own order: once each, whatever arrives twice, late or out of order. The device's time is kept, never believed.
CREATE TABLE assessment_paper_event (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    paper       BINARY(16)  NOT NULL,
    phone       BINARY(16)  NOT NULL,
    seq         BIGINT      NOT NULL,
    position    INT         NOT NULL,
    chosen      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    device_at   DATETIME(6) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    UNIQUE KEY one_event_a_number (paper, phone, seq),
    CONSTRAINT paper_event_of_paper FOREIGN KEY (paper) REFERENCES assessment_paper (id)
);
