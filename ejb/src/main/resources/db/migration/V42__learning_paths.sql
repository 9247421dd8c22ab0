-- The learning paths as the content says them: whom each is for, and its courses in the order in which they are learned.
CREATE TABLE learning_path (
    code      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    position  INT          NOT NULL,
    audience  VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    vi        VARCHAR(60)  NOT NULL,
    en        VARCHAR(60)  NOT NULL
);

CREATE TABLE learning_path_course (
    path      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position  INT          NOT NULL,
    course    VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (path, position),
    UNIQUE KEY path_has_course_once (path, course),
    CONSTRAINT course_of_path FOREIGN KEY (path) REFERENCES learning_path (code)
);
