-- Where a member put a lesson aside, and the course that each service is learned by.
CREATE TABLE learning_place (
    person          BINARY(16)  NOT NULL,
    lesson          VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    step            INT         NOT NULL,
    kept_at         DATETIME(6) NOT NULL,
    version         BIGINT      NOT NULL,
    PRIMARY KEY (person, lesson)
);
