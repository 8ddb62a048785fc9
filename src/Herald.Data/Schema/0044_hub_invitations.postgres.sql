-- Invitations to the hub: rounds, who was invited, the words; how far each has come who arrived, and what he says of himself.
CREATE TABLE invitation_rounds (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    source text NOT NULL CHECK (source IN ('chosen', 'audience', 'import')),
    source_name text,
    chosen text NOT NULL,
    name text NOT NULL,
    reminds boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
    total integer NOT NULL,
    position uuid NOT NULL,
    sent integer NOT NULL,
    no_address integer NOT NULL,
    active integer NOT NULL,
    opted_out integer NOT NULL,
    bounced integer NOT NULL,
    invited integer NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (program_id, id)
);

CREATE INDEX invitation_rounds_at_work ON invitation_rounds (made_at) WHERE state = 'running';

CREATE TABLE hub_invitations (
    program_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    email_key text NOT NULL,
    round_id uuid,
    invited_by text NOT NULL,
    invited_at timestamptz NOT NULL,
    token_hash text,
    expires_at timestamptz,
    mail_id uuid,
    reminder_due_at timestamptz,
    reminded_at timestamptz,
    opened_at timestamptz,
    bounced_at timestamptz,
    -- Whatever the code does: nobody is invited twice.
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, round_id) REFERENCES invitation_rounds (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE UNIQUE INDEX hub_invitations_by_token ON hub_invitations (program_id, token_hash) WHERE token_hash IS NOT NULL;

CREATE INDEX hub_invitations_by_round ON hub_invitations (program_id, round_id) WHERE round_id IS NOT NULL;

CREATE INDEX hub_invitations_by_mail ON hub_invitations (program_id, mail_id) WHERE mail_id IS NOT NULL;

CREATE INDEX hub_invitations_to_remind ON hub_invitations (reminder_due_at) WHERE reminder_due_at IS NOT NULL;

CREATE TABLE invitation_words (
    program_id uuid NOT NULL REFERENCES programs (id),
    language text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, language)
);

CREATE TABLE hub_starts (
    program_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    door text NOT NULL CHECK (door IN ('invitation', 'link', 'hand_over', 'before')),
    arrived_at timestamptz NOT NULL,
    step text NOT NULL CHECK (step IN ('welcome', 'profile', 'consents', 'challenge', 'done')),
    ended_at timestamptz,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE advocate_profiles (
    program_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    interests text NOT NULL,
    channels text NOT NULL,
    motives text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

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
