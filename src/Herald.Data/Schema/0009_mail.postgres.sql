-- Mails that wait, were sent, or failed.
CREATE TABLE mails (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    recipient text NOT NULL,
    recipient_name text,
    copy text,
    reply_to text,
    subject text NOT NULL,
    text text,
    html text,
    unsubscribe_url text,
    secret boolean NOT NULL,
    queued_at timestamptz NOT NULL,
    useful_until timestamptz,
    attempts integer NOT NULL,
    next_attempt_at timestamptz,
    sent_at timestamptz,
    failed_at timestamptz,
    fault text,
    PRIMARY KEY (program_id, id)
);

CREATE INDEX mails_by_attempt ON mails (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE INDEX mails_by_age ON mails (queued_at);
