-- How many taps of a rehearsal were wrong; rules ask for "at most so many".
ALTER TABLE evidence_entry ADD COLUMN wrong_taps INT NULL;
