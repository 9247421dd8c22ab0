-- A wrong key that was corrected: of which question from which course version on, by whom and why, and how far the papers are graded anew.
CREATE TABLE assessment_key_correction (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    course          VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    course_version  INT          NOT NULL,
    code            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    right_before    VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    right_now       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    decided_by      BINARY(16)   NOT NULL,
    decided_at      DATETIME(6)  NOT NULL,
    total           INT          NOT NULL,
    done            INT          NOT NULL,
    regraded        INT          NOT NULL,
    raised          INT          NOT NULL,
    lowered         INT          NOT NULL,
    after_question  BINARY(16)   NULL,
    after_paper     BINARY(16)   NULL,
    finished_at     DATETIME(6)  NULL,
    version         BIGINT       NOT NULL,
    KEY key_corrections_open (finished_at, decided_at)
);

-- The same question in each version where it stands unchanged.
CREATE TABLE assessment_key_correction_question (
    correction  BINARY(16)  NOT NULL,
    question    BINARY(16)  NOT NULL,
    PRIMARY KEY (correction, question),
    CONSTRAINT touched_by_correction FOREIGN KEY (correction) REFERENCES assessment_key_correction (id),
    CONSTRAINT touched_question FOREIGN KEY (question) REFERENCES assessment_question (id)
);

-- The key by which a question is graded, where it is no longer the published one.
CREATE TABLE assessment_corrected_key (
    question       BINARY(16)  NOT NULL PRIMARY KEY,
    correction     BINARY(16)  NOT NULL,
    right_options  VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT key_of_question FOREIGN KEY (question) REFERENCES assessment_question (id),
    CONSTRAINT key_by_correction FOREIGN KEY (correction) REFERENCES assessment_key_correction (id)
);

-- The entry of the log that holds the present result of a paper; none while that is the first one, which bears the paper's id.
ALTER TABLE assessment_paper ADD COLUMN entry BINARY(16) NULL;

CREATE INDEX papers_that_ask ON assessment_paper_question (question, paper);
