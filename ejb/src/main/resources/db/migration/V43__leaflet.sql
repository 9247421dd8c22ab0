-- A course on one page for the village house: its lines, some beside the picture of a step.
CREATE TABLE course_leaflet_line (
    course_version  BINARY(16)   NOT NULL,
    position        INT          NOT NULL,
    said            VARCHAR(300) NOT NULL,
    lesson          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    step            INT          NULL,
    PRIMARY KEY (course_version, position),
    CONSTRAINT leaflet_of_version FOREIGN KEY (course_version) REFERENCES course_version (id)
);
