-- A member found a step hard to understand: once each for a version of its course. It says nothing about the member, so it is no evidence.
CREATE TABLE learning_unclear (
    person   BINARY(16)  NOT NULL,
    lesson   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version  INT         NOT NULL,
    step     INT         NOT NULL,
    said_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (person, lesson, version, step),
    KEY unclear_steps (lesson, version, step)
);
