-- A member agrees that residents may be sent to them, and takes it back: each a dated row. Nobody is listed by default. The slot is 1
-- while it holds and null afterwards, so that one row of a person holds at most.
CREATE TABLE organization_listing (
    id             BINARY(16)   NOT NULL PRIMARY KEY,
    person         BINARY(16)   NOT NULL,
    given_at       DATETIME(6)  NOT NULL,
    taken_back_at  DATETIME(6)  NULL,
    open_slot      TINYINT      NULL,
    version        BIGINT       NOT NULL,
    UNIQUE KEY organization_listing_open (person, open_slot),
    CONSTRAINT organization_listing_person_fk FOREIGN KEY (person) REFERENCES organization_person (id)
);

-- For asking which languages occur at all without reading every person.
CREATE INDEX organization_person_languages ON organization_person (languages);
