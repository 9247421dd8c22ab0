-- What somebody has read out for a step, in one language. A recording is kept once, under the mark of its content, however many versions use it.
CREATE TABLE course_recording (
    mark   VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    sound  MEDIUMBLOB  NOT NULL
);

CREATE TABLE course_voice (
    step       BINARY(16)  NOT NULL,
    language   VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    recording  VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    bytes      INT         NOT NULL,
    PRIMARY KEY (step, language),
    CONSTRAINT voice_of_step FOREIGN KEY (step) REFERENCES course_step (id),
    CONSTRAINT voice_is_recorded FOREIGN KEY (recording) REFERENCES course_recording (mark)
);
