-- Advocates of the month.
CREATE TABLE honours (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    month TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    words TEXT NOT NULL,
    chosen_by TEXT NOT NULL,
    chosen_at INTEGER NOT NULL,
    announced_at INTEGER,
    PRIMARY KEY (program_id, id),
    -- Whatever the code does: one a month.
    UNIQUE (program_id, month),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX honours_by_advocate ON honours (program_id, advocate_id);

ALTER TABLE notifications ADD COLUMN honour_id BLOB;
