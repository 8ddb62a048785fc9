-- Advocates may be mailed once a week. SQLite changes no check of a table, so the table is made anew.
CREATE TABLE notification_preferences_next (
    program_id BLOB NOT NULL REFERENCES programs (id),
    advocate_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    pace TEXT NOT NULL CHECK (pace IN ('at_once', 'daily', 'weekly', 'never')),
    PRIMARY KEY (program_id, advocate_id, kind),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO notification_preferences_next SELECT program_id, advocate_id, kind, pace FROM notification_preferences;
DROP TABLE notification_preferences;
ALTER TABLE notification_preferences_next RENAME TO notification_preferences;
