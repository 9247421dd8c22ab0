-- How the members of a commune stand on the day on which they were counted: so many people by figure, service and place in the list.
-- What is of no service, or of all core services together, says so by '' or '*'.
CREATE TABLE reporting_tally (
    figure   VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    service  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    commune  BINARY(16)  NOT NULL,
    place    VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    people   INT         NOT NULL,
    PRIMARY KEY (figure, service, commune, place),
    KEY reporting_tally_commune (commune)
);

-- For which day, and by which courses and services, a commune was counted.
CREATE TABLE reporting_counted (
    commune  BINARY(16)  NOT NULL PRIMARY KEY,
    basis    BINARY(16)  NOT NULL
);
