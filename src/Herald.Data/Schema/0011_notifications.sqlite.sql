-- What advocates are told of, and when they want to be mailed about it.
CREATE TABLE notifications (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    activity_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    part_of BLOB,
    referral_id BLOB,
    unit TEXT,
    amount INTEGER,
    pending INTEGER NOT NULL,
    releases_at INTEGER,
    occurred_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    read_at INTEGER,
    mail_due_at INTEGER,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, activity_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX notifications_by_advocate ON notifications (program_id, advocate_id, id);

CREATE INDEX notifications_by_part ON notifications (program_id, part_of) WHERE part_of IS NOT NULL;

CREATE INDEX notifications_by_mail ON notifications (mail_due_at) WHERE mail_due_at IS NOT NULL;

CREATE TABLE notification_preferences (
    program_id BLOB NOT NULL REFERENCES programs (id),
    advocate_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    pace TEXT NOT NULL CHECK (pace IN ('at_once', 'daily', 'never')),
    PRIMARY KEY (program_id, advocate_id, kind),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
