-- Invitations to the hub: rounds, who was invited, the words; how far each has come who arrived, and what he says of himself.
CREATE TABLE invitation_rounds (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('chosen', 'audience', 'import')),
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

CREATE UNIQUE INDEX hub_invitations_by_token ON hub_invitations (program_id, token_hash) WHERE token_hash IS NOT NULL;

CREATE INDEX hub_invitations_by_round ON hub_invitations (program_id, round_id) WHERE round_id IS NOT NULL;

CREATE INDEX hub_invitations_by_mail ON hub_invitations (program_id, mail_id) WHERE mail_id IS NOT NULL;

CREATE INDEX hub_invitations_to_remind ON hub_invitations (reminder_due_at) WHERE reminder_due_at IS NOT NULL;

CREATE TABLE invitation_words (
    program_id BLOB NOT NULL REFERENCES programs (id),
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE hub_starts (
    program_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    door TEXT NOT NULL CHECK (door IN ('invitation', 'link', 'hand_over', 'before')),
    arrived_at INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('welcome', 'profile', 'consents', 'challenge', 'done')),
    ended_at INTEGER,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE advocate_profiles (
    program_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    interests TEXT NOT NULL,
    channels TEXT NOT NULL,
    motives TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Mails that came back, by whom they were for.
CREATE INDEX mails_failed ON mails (program_id, recipient) WHERE failed_at IS NOT NULL;

-- Whoever left a trace of his own in the hub has been there: he is neither invited nor welcomed again.
INSERT INTO hub_starts (program_id, advocate_id, door, arrived_at, step, ended_at)
SELECT a.program_id, a.id, 'before', a.created_at, 'done', a.created_at
FROM advocates a
WHERE EXISTS (SELECT 1 FROM notifications n WHERE n.program_id = a.program_id AND n.advocate_id = a.id AND n.read_at IS NOT NULL)
    OR EXISTS (SELECT 1 FROM notification_preferences p WHERE p.program_id = a.program_id AND p.advocate_id = a.id)
    OR EXISTS (SELECT 1 FROM share_drafts s WHERE s.program_id = a.program_id AND s.advocate_id = a.id)
    OR EXISTS (SELECT 1 FROM completions c WHERE c.program_id = a.program_id AND c.advocate_id = a.id)
    OR EXISTS (SELECT 1 FROM referrals r WHERE r.program_id = a.program_id AND r.advocate_id = a.id AND r.introduction <> 'conversion');
