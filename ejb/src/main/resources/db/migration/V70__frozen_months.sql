-- What was known of coverage when a month had ended: written once, all of it or nothing, and never changed. Names and codes are kept as
-- they were, and nothing refers to units, so that a later name or merger changes nothing here. A month is named by its first day.
CREATE TABLE coverage_frozen_month (
    of_month     DATE        NOT NULL PRIMARY KEY,
    frozen_at    DATETIME(6) NOT NULL,
    lines_frozen INT         NOT NULL,
    hash         CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    hash_before  CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
);

CREATE TABLE coverage_frozen_place (
    of_month            DATE         NOT NULL,
    commune             BINARY(16)   NOT NULL,
    reference           VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    code                VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind                VARCHAR(40)  NOT NULL,
    name                VARCHAR(120) NOT NULL,
    province            BINARY(16)   NOT NULL,
    province_reference  VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    province_code       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    province_kind       VARCHAR(40)  NOT NULL,
    province_name       VARCHAR(120) NOT NULL,
    villages            INT          NOT NULL,
    members             INT          NOT NULL,
    PRIMARY KEY (of_month, commune),
    UNIQUE KEY coverage_frozen_place_in_order (of_month, reference),
    KEY coverage_frozen_place_of_a_province (of_month, province)
);

CREATE TABLE coverage_frozen_figure (
    of_month   DATE        NOT NULL,
    commune    BINARY(16)  NOT NULL,
    service    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    nobody     INT         NOT NULL,
    alone      INT         NOT NULL,
    covered    INT         NOT NULL,
    qualified  INT         NOT NULL,
    lapsing    INT         NOT NULL,
    PRIMARY KEY (of_month, commune, service)
);
