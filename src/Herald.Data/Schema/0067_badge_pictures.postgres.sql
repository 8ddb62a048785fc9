-- The picture of a badge that somebody uploaded, instead of its parts.
ALTER TABLE badges ADD COLUMN picture_id uuid;
