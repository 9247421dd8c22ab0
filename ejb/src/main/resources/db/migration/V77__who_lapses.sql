-- Who ceases to be qualified on some days, without reading everybody.
CREATE INDEX qualification_status_ending ON qualification_status (valid_until, qualified);
