-- What advocates are told of challenges: the way through one, and the stage of it.
ALTER TABLE notifications ADD COLUMN completion_id BLOB;
ALTER TABLE notifications ADD COLUMN completion_stage INTEGER;
