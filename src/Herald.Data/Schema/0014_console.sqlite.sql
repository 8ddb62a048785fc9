-- What the console looks things up by, and the views of its lists that people keep.
CREATE INDEX activities_by_program ON activities (program_id, position);

CREATE INDEX referrals_by_owner ON referrals (program_id, lower(owner_email), stage_at);

CREATE INDEX advocates_by_account ON advocates (program_id, account_id);

CREATE TABLE saved_views (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    staff_id BLOB NOT NULL REFERENCES staff_accounts (id),
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    shared_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, staff_id, name)
) STRICT, WITHOUT ROWID;
