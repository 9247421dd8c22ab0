-- Where a unit ends, as far as a small picture needs it. Rings are written as organization.Outline writes them, in ten-thousandths of a
-- degree; the centre is that of the area, for asking what is near. A boundary is true as long as its unit is.
CREATE TABLE organization_boundary (
    unit          BINARY(16)  NOT NULL PRIMARY KEY,
    rings         MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    centre_east   INT         NOT NULL,
    centre_north  INT         NOT NULL,
    version       BIGINT      NOT NULL,
    CONSTRAINT organization_boundary_unit_fk FOREIGN KEY (unit) REFERENCES organization_unit (id)
);
