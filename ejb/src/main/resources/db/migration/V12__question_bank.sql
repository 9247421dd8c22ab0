-- One question bank a course version, written once with it.
CREATE TABLE assessment_quiz (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    course_version  BINARY(16)  NOT NULL,
    code            VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    mark            INT         NOT NULL,
    wait_after      INT         NOT NULL,
    wait_minutes    INT         NOT NULL,
    UNIQUE KEY one_quiz_a_version (course_version),
    KEY assessment_quiz_code (code),
    CONSTRAINT quiz_of_version FOREIGN KEY (course_version) REFERENCES course_version (id)
);

CREATE TABLE assessment_blueprint (
    quiz  BINARY(16)  NOT NULL,
    part  VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    draw  INT         NOT NULL,
    PRIMARY KEY (quiz, part),
    CONSTRAINT blueprint_of_quiz FOREIGN KEY (quiz) REFERENCES assessment_quiz (id)
);

CREATE TABLE assessment_question (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    quiz            BINARY(16)  NOT NULL,
    code            VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind            VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    part            VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    critical        BOOLEAN     NOT NULL,
    text            TEXT        NOT NULL,
    reason          TEXT        NOT NULL,
    feature         VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    feature_number  INT         NOT NULL,
    step_ref        VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    source          VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    checked         DATE        NOT NULL,
    UNIQUE KEY assessment_question_code (quiz, code),
    CONSTRAINT question_of_quiz FOREIGN KEY (quiz) REFERENCES assessment_quiz (id),
    CONSTRAINT question_feature_version FOREIGN KEY (feature, feature_number)
        REFERENCES digitalservice_feature_version (feature, number)
);

CREATE TABLE assessment_option (
    id        BINARY(16) NOT NULL PRIMARY KEY,
    question  BINARY(16) NOT NULL,
    position  INT        NOT NULL,
    text      TEXT       NOT NULL,
    is_right  BOOLEAN    NOT NULL,
    feedback  TEXT       NOT NULL,
    UNIQUE KEY assessment_option_position (question, position),
    CONSTRAINT option_of_question FOREIGN KEY (question) REFERENCES assessment_question (id)
);
