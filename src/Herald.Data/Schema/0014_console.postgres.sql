-- What the console looks things up by, and the views of its lists that people keep.
CREATE INDEX activities_by_program ON activities (program_id, commit_group, position);

CREATE INDEX referrals_by_owner ON referrals (program_id, lower(owner_email), stage_at);

CREATE INDEX advocates_by_account ON advocates (program_id, account_id);

CREATE TABLE saved_views (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff_accounts (id),
    name text NOT NULL,
    query text NOT NULL,
    shared_at timestamptz,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, staff_id, name)
);
