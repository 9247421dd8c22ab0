-- The mark of everything by which evidence is judged: whoever rewrites rules, changes or editions puts a new one.
CREATE TABLE qualification_book (
    id    INT        NOT NULL PRIMARY KEY,
    mark  BINARY(16) NOT NULL
);
INSERT INTO qualification_book (id, mark) VALUES (1, UNHEX('00000000000000000000000000000001'));

-- Which version of each feature a version of a service's course teaches.
CREATE TABLE qualification_edition (
    service         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version         INT         NOT NULL,
    feature         VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    feature_number  INT         NOT NULL,
    PRIMARY KEY (service, version, feature)
);
INSERT INTO qualification_edition (service, version, feature, feature_number)
SELECT c.service, v.number, f.feature, MAX(f.feature_number)
FROM course_lesson_feature f
JOIN course_lesson l ON l.id = f.lesson
JOIN course_version v ON v.id = l.course_version
JOIN course_course c ON c.code = v.course
GROUP BY c.service, v.number, f.feature;

-- Statuses that are to be computed again, and how far that came.
CREATE TABLE qualification_job (
    id             BINARY(16)  NOT NULL PRIMARY KEY,
    service        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    reason         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    doubtful_from  DATE        NULL,
    done           INT         NOT NULL,
    total          INT         NOT NULL,
    after_person   BINARY(16)  NULL,
    recorded_at    DATETIME(6) NOT NULL,
    finished_at    DATETIME(6) NULL,
    version        BIGINT      NOT NULL,
    KEY qualification_job_open (finished_at, service)
);
CREATE INDEX qualification_status_of_a_service ON qualification_status (service, person);
