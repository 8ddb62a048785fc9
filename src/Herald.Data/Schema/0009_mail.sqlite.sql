-- Mails that wait, were sent, or failed.
CREATE TABLE mails (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT,
    copy TEXT,
    reply_to TEXT,
    subject TEXT NOT NULL,
    text TEXT,
    html TEXT,
    unsubscribe_url TEXT,
    secret INTEGER NOT NULL,
    queued_at INTEGER NOT NULL,
    useful_until INTEGER,
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER,
    sent_at INTEGER,
    failed_at INTEGER,
    fault TEXT,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mails_by_attempt ON mails (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE INDEX mails_by_age ON mails (queued_at);
