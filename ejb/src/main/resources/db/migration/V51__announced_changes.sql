-- A trainer may tell of a change before a release brings it; the release then says nothing new.
ALTER TABLE digitalservice_feature_version ADD COLUMN announced BOOLEAN NOT NULL DEFAULT FALSE;
