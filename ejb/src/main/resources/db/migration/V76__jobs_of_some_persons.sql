-- Up to and with whom a job goes, so that two can do the halves of a rebuild at once.
ALTER TABLE qualification_job ADD COLUMN until_person BINARY(16) NULL AFTER after_person;
