-- Who is named to be invited next; and rounds of invitations for all of them. SQLite changes no check of a table, so the table of rounds is
-- made anew, and what refers to it.
CREATE TABLE nominations (
    program_id BLOB NOT NULL REFERENCES programs (id),
    advocate_id BLOB NOT NULL,
    nominated_by TEXT NOT NULL,
    nominated_at INTEGER NOT NULL,
    note TEXT,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX nominations_by_time ON nominations (program_id, nominated_at);

-- Who referred somebody of late, and whose referrals were won.
CREATE INDEX deeds_referred ON deeds (program_id, occurred_at) WHERE kind = 'referral_submitted';

CREATE INDEX deeds_won ON deeds (program_id, occurred_at) WHERE kind = 'referral_won';

CREATE TABLE invitation_rounds_next (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('chosen', 'audience', 'import', 'nominated')),
    source_name TEXT,
    chosen TEXT NOT NULL,
    name TEXT NOT NULL,
    reminds INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
    total INTEGER NOT NULL,
    position BLOB NOT NULL,
    sent INTEGER NOT NULL,
    no_address INTEGER NOT NULL,
    active INTEGER NOT NULL,
    opted_out INTEGER NOT NULL,
    bounced INTEGER NOT NULL,
    invited INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO invitation_rounds_next SELECT * FROM invitation_rounds;

CREATE TABLE hub_invitations_kept AS SELECT * FROM hub_invitations;
DROP TABLE hub_invitations;
DROP TABLE invitation_rounds;
ALTER TABLE invitation_rounds_next RENAME TO invitation_rounds;

CREATE INDEX invitation_rounds_at_work ON invitation_rounds (made_at) WHERE state = 'running';

CREATE TABLE hub_invitations (
    program_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    email_key TEXT NOT NULL,
    round_id BLOB,
    invited_by TEXT NOT NULL,
    invited_at INTEGER NOT NULL,
    token_hash TEXT,
    expires_at INTEGER,
    mail_id BLOB,
    reminder_due_at INTEGER,
    reminded_at INTEGER,
    opened_at INTEGER,
    bounced_at INTEGER,
    -- Whatever the code does: nobody is invited twice.
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, round_id) REFERENCES invitation_rounds (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO hub_invitations SELECT * FROM hub_invitations_kept;
DROP TABLE hub_invitations_kept;

CREATE UNIQUE INDEX hub_invitations_by_token ON hub_invitations (program_id, token_hash) WHERE token_hash IS NOT NULL;

CREATE INDEX hub_invitations_by_round ON hub_invitations (program_id, round_id) WHERE round_id IS NOT NULL;

CREATE INDEX hub_invitations_by_mail ON hub_invitations (program_id, mail_id) WHERE mail_id IS NOT NULL;

CREATE INDEX hub_invitations_to_remind ON hub_invitations (reminder_due_at) WHERE reminder_due_at IS NOT NULL;
