-- How the members of a commune answered each question: so that the questions that many get wrong need not be counted from every paper.
-- Rows of a province, here and in reporting_tally, add up those of its communes.
CREATE TABLE reporting_item (
    commune   BINARY(16)  NOT NULL,
    service   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    question  BINARY(16)  NOT NULL,
    answers   INT         NOT NULL,
    good      INT         NOT NULL,
    people    INT         NOT NULL,
    PRIMARY KEY (commune, service, question)
);

-- Everything is to be counted anew.
DELETE FROM reporting_counted;
