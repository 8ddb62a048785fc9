-- What staff decide about referrals, and what advocates and reps say to each other.
CREATE TABLE reassignments (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    friend_id BLOB NOT NULL,
    from_advocate_id BLOB NOT NULL,
    to_advocate_id BLOB NOT NULL,
    decides_credit INTEGER NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, to_advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX reassignments_by_friend ON reassignments (program_id, friend_id);

CREATE INDEX reassignments_by_referral ON reassignments (program_id, referral_id);

CREATE TABLE hand_overs (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    from_email TEXT,
    to_email TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX hand_overs_by_referral ON hand_overs (program_id, referral_id);

CREATE TABLE thread_messages (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('advocate', 'staff')),
    author_name TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_messages_by_referral ON thread_messages (program_id, referral_id);
