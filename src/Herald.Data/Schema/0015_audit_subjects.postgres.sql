-- The page of a rule, and of whatever else staff changes, shows who changed it.
CREATE INDEX audit_notes_by_subject ON audit_notes (program_id, subject, id);
