-- What advocates are told of challenges: the way through one, and the stage of it.
ALTER TABLE notifications ADD COLUMN completion_id uuid;
ALTER TABLE notifications ADD COLUMN completion_stage integer;
