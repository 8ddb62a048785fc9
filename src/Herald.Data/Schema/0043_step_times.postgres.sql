-- What was handed in within some days, for the steering; the primary key only knows the ways that it belongs to.
CREATE INDEX completion_steps_by_submission ON completion_steps (program_id, submitted_at);
