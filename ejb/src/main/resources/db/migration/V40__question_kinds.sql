-- Questions that are tapped on a drawn screen have it, and their options a rectangle there; options that are paired have what belongs to them.
ALTER TABLE assessment_question
    ADD COLUMN picture TEXT NULL,
    ADD COLUMN alt VARCHAR(300) NULL;

ALTER TABLE assessment_option
    ADD COLUMN pair   TEXT NULL,
    ADD COLUMN x      INT  NULL,
    ADD COLUMN y      INT  NULL,
    ADD COLUMN width  INT  NULL,
    ADD COLUMN height INT  NULL;
