-- A paper is a drawn quiz of one member: used once, its answers kept as they come, graded on the server only.
CREATE TABLE assessment_paper (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    person          BINARY(16)  NOT NULL,
    quiz            BINARY(16)  NOT NULL,
    token           CHAR(43)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    seed            BIGINT      NOT NULL,
    issued_at       DATETIME(6) NOT NULL,
    handed_in_at    DATETIME(6) NULL,
    right_answers   INT         NULL,
    percent         INT         NULL,
    critical_met    BOOLEAN     NULL,
    open_slot       BINARY(16)  NULL,
    version         BIGINT      NOT NULL,
    UNIQUE KEY one_open_paper_a_quiz (person, open_slot),
    KEY papers_of_a_person (person, quiz, issued_at)
);

CREATE TABLE assessment_paper_question (
    paper      BINARY(16) NOT NULL,
    position   INT        NOT NULL,
    question   BINARY(16) NOT NULL,
    shown      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    chosen     VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    unsure     BOOLEAN    NOT NULL DEFAULT FALSE,
    answered_at DATETIME(6) NULL,
    right_answer BOOLEAN  NULL,
    PRIMARY KEY (paper, position),
    CONSTRAINT paper_question_of_paper FOREIGN KEY (paper) REFERENCES assessment_paper (id)
);
