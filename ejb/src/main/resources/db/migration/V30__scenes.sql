-- Rehearsal scenes of a course version; like its lessons they are written once with it and never changed.
CREATE TABLE course_scene (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    course_version  BINARY(16)   NOT NULL,
    code            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position        INT          NOT NULL,
    title           VARCHAR(60)  NOT NULL,
    minutes         INT          NOT NULL,
    situation       TEXT         NOT NULL,
    confirm         TEXT         NULL,
    sources         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    UNIQUE KEY course_scene_code (course_version, code),
    UNIQUE KEY course_scene_position (course_version, position),
    CONSTRAINT scene_of_version FOREIGN KEY (course_version) REFERENCES course_version (id)
);

CREATE TABLE course_scene_feature (
    scene           BINARY(16)  NOT NULL,
    feature         VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    feature_number  INT         NOT NULL,
    PRIMARY KEY (scene, feature, feature_number),
    CONSTRAINT scene_teaches FOREIGN KEY (scene) REFERENCES course_scene (id),
    CONSTRAINT scene_feature_version FOREIGN KEY (feature, feature_number)
        REFERENCES digitalservice_feature_version (feature, number)
);

CREATE TABLE course_state (
    id        BINARY(16)   NOT NULL PRIMARY KEY,
    scene     BINARY(16)   NOT NULL,
    position  INT          NOT NULL,
    name      VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    title     VARCHAR(50)  NOT NULL,
    picture   TEXT         NOT NULL,
    alt       VARCHAR(300) NOT NULL,
    body      TEXT         NOT NULL,
    say       TEXT         NOT NULL,
    UNIQUE KEY course_state_position (scene, position),
    UNIQUE KEY course_state_name (scene, name),
    CONSTRAINT state_of_scene FOREIGN KEY (scene) REFERENCES course_scene (id)
);

-- Where to tap; without a rectangle it is a deed beside the phone. An empty name leads nowhere.
CREATE TABLE course_place (
    state     BINARY(16)   NOT NULL,
    position  INT          NOT NULL,
    label     VARCHAR(40)  NOT NULL,
    is_right  BOOLEAN      NOT NULL,
    effect    TEXT         NOT NULL,
    leads     VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    x         INT          NULL,
    y         INT          NULL,
    width     INT          NULL,
    height    INT          NULL,
    PRIMARY KEY (state, position),
    CONSTRAINT place_of_state FOREIGN KEY (state) REFERENCES course_state (id)
);
