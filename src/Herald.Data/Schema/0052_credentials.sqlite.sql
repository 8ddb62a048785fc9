-- Badges that their owners show outside, as signed credentials, and the keys that sign them.
CREATE TABLE signing_keys (
    program_id BLOB NOT NULL REFERENCES programs (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    public_key TEXT NOT NULL,
    secret TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    retired_at INTEGER,
    PRIMARY KEY (program_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE badge_shares (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    award_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    agreed_to TEXT NOT NULL,
    shown_name TEXT,
    key_number INTEGER NOT NULL,
    status_list_number INTEGER NOT NULL CHECK (status_list_number >= 1),
    status_index INTEGER NOT NULL CHECK (status_index BETWEEN 0 AND 131071),
    credential TEXT NOT NULL,
    shared_at INTEGER NOT NULL,
    ended_at INTEGER,
    ended_by TEXT,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, key_number) REFERENCES signing_keys (program_id, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, award_id) REFERENCES badge_awards (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The address of its page names no program.
CREATE INDEX badge_shares_by_id ON badge_shares (id);

-- A place is one credential's for good, whatever became of it.
CREATE UNIQUE INDEX badge_shares_by_place ON badge_shares (program_id, status_list_number, status_index);

CREATE UNIQUE INDEX badge_shares_standing ON badge_shares (program_id, award_id) WHERE ended_at IS NULL;

CREATE INDEX badge_shares_by_advocate ON badge_shares (program_id, advocate_id);
