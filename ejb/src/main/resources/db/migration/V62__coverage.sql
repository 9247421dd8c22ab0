-- How many can help, counted by village from statuses and memberships: from each day on until the next. Nothing stands here where
-- nobody could ever help. The service '*' stands for all core services at once, each village with as many as its weakest has.
CREATE TABLE coverage_village (
    village      BINARY(16)  NOT NULL,
    service      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    valid_from   DATE        NOT NULL,
    valid_until  DATE        NOT NULL,
    qualified    INT         NOT NULL,
    ended        INT         NOT NULL,
    PRIMARY KEY (village, service, valid_from)
);

-- How many villages a commune has.
CREATE TABLE coverage_commune (
    commune      BINARY(16)  NOT NULL,
    valid_from   DATE        NOT NULL,
    valid_until  DATE        NOT NULL,
    villages     INT         NOT NULL,
    PRIMARY KEY (commune, valid_from)
);

-- What a day changed in a commune: signed, so that the figure of a day is the sum up to it.
CREATE TABLE coverage_change (
    service      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    commune      BINARY(16)  NOT NULL,
    day          DATE        NOT NULL,
    somebody     INT         NOT NULL,
    several      INT         NOT NULL,
    qualified    INT         NOT NULL,
    ended        INT         NOT NULL,
    PRIMARY KEY (service, commune, day)
);

-- The sum before the first day of a month, so that nobody has to add up years.
CREATE TABLE coverage_month (
    service      VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    commune      BINARY(16)  NOT NULL,
    valid_until  DATE        NOT NULL,
    valid_from   DATE        NOT NULL,
    somebody     INT         NOT NULL,
    several      INT         NOT NULL,
    qualified    INT         NOT NULL,
    PRIMARY KEY (service, commune, valid_until)
);

-- What is to be counted again. Only ever added to by those who change something; whoever counts takes away what it has read.
CREATE TABLE coverage_due (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    commune  BINARY(16)  NOT NULL,
    service  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    KEY coverage_due_commune (commune)
);

-- One counts at a time.
CREATE TABLE coverage_turn (
    id INT NOT NULL PRIMARY KEY
);
INSERT INTO coverage_turn (id) VALUES (1);

CREATE INDEX organization_descent_of_a_level ON organization_descent (ancestor, level, valid_until, valid_from, descendant);

INSERT INTO coverage_due (commune, service) SELECT id, NULL FROM organization_unit WHERE level = 'COMMUNE';
