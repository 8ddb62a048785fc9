-- What advocates leave in the hub: their own words for each channel, and that a friend agreed to be contacted.
CREATE TABLE share_drafts (
    program_id BLOB NOT NULL REFERENCES programs (id),
    advocate_id BLOB NOT NULL,
    channel TEXT NOT NULL,
    subject TEXT,
    text TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, advocate_id, channel),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE friend_agreements (
    program_id BLOB NOT NULL REFERENCES programs (id),
    referral_id BLOB NOT NULL,
    words TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, referral_id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
) STRICT, WITHOUT ROWID;
