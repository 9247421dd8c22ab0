-- Apps, services, features; a version of a feature is written once and never changed.
CREATE TABLE digitalservice_app (
    code     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    vi       VARCHAR(120) NOT NULL,
    en       VARCHAR(120) NOT NULL,
    version  BIGINT       NOT NULL
);

CREATE TABLE digitalservice_service (
    code      VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    app       VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    kind      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    vi        VARCHAR(120) NOT NULL,
    en        VARCHAR(120) NOT NULL,
    position  INT          NOT NULL,
    version   BIGINT       NOT NULL,
    CONSTRAINT service_in_app FOREIGN KEY (app) REFERENCES digitalservice_app (code)
);

CREATE TABLE digitalservice_feature (
    code     VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    service  VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    vi       VARCHAR(120) NOT NULL,
    en       VARCHAR(120) NOT NULL,
    version  BIGINT       NOT NULL,
    CONSTRAINT feature_of_service FOREIGN KEY (service) REFERENCES digitalservice_service (code)
);

CREATE TABLE digitalservice_feature_version (
    feature         VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number          INT         NOT NULL,
    effective_from  DATE        NOT NULL,
    change_class    VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    app_version     VARCHAR(40) NULL,
    PRIMARY KEY (feature, number),
    CONSTRAINT version_of_feature FOREIGN KEY (feature) REFERENCES digitalservice_feature (code)
);
