-- Published courses. Everything below a version is written once with it and never changed.
CREATE TABLE course_course (
    code     VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    service  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT course_for_service FOREIGN KEY (service) REFERENCES digitalservice_service (code)
);

CREATE TABLE course_version (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    course        VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number        INT          NOT NULL,
    content_hash  VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    title         VARCHAR(70)  NOT NULL,
    intro         TEXT         NOT NULL,
    language      VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    app_version   VARCHAR(40)  NOT NULL,
    checked       DATE         NOT NULL,
    review_by     DATE         NOT NULL,
    published_at  DATETIME(6)  NOT NULL,
    UNIQUE KEY course_version_number (course, number),
    CONSTRAINT version_of_course FOREIGN KEY (course) REFERENCES course_course (code)
);

CREATE TABLE course_lesson (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    course_version  BINARY(16)   NOT NULL,
    code            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position        INT          NOT NULL,
    title           VARCHAR(60)  NOT NULL,
    minutes         INT          NOT NULL,
    task            TEXT         NOT NULL,
    confirm         TEXT         NULL,
    sources         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    UNIQUE KEY course_lesson_code (course_version, code),
    UNIQUE KEY course_lesson_position (course_version, position),
    CONSTRAINT lesson_of_version FOREIGN KEY (course_version) REFERENCES course_version (id)
);

CREATE TABLE course_lesson_feature (
    lesson          BINARY(16)  NOT NULL,
    feature         VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    feature_number  INT         NOT NULL,
    PRIMARY KEY (lesson, feature, feature_number),
    CONSTRAINT lesson_teaches FOREIGN KEY (lesson) REFERENCES course_lesson (id),
    CONSTRAINT lesson_feature_version FOREIGN KEY (feature, feature_number)
        REFERENCES digitalservice_feature_version (feature, number)
);

CREATE TABLE course_step (
    id        BINARY(16)   NOT NULL PRIMARY KEY,
    lesson    BINARY(16)   NOT NULL,
    position  INT          NOT NULL,
    title     VARCHAR(50)  NOT NULL,
    picture   TEXT         NOT NULL,
    alt       VARCHAR(300) NOT NULL,
    body      TEXT         NOT NULL,
    say       TEXT         NOT NULL,
    UNIQUE KEY course_step_position (lesson, position),
    CONSTRAINT step_of_lesson FOREIGN KEY (lesson) REFERENCES course_lesson (id)
);
