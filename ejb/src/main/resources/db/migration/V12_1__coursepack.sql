-- The package that each course version was made from, to give it back byte for byte; and its rule, to see whether that changed.
CREATE TABLE coursepack_archive (
    course_version  BINARY(16)  NOT NULL PRIMARY KEY,
    zip             LONGBLOB    NOT NULL,
    rule_number     INT         NOT NULL,
    rule            TEXT        NOT NULL,
    CONSTRAINT archive_of_version FOREIGN KEY (course_version) REFERENCES course_version (id)
);
