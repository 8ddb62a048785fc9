-- Friends, referrals, what is reported of them, and the decisions about credit.
CREATE TABLE friends (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    name TEXT,
    email TEXT,
    phone TEXT,
    company TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE friend_keys (
    program_id BLOB NOT NULL REFERENCES programs (id),
    kind TEXT NOT NULL CHECK (kind IN ('external_id', 'email', 'phone')),
    value TEXT NOT NULL,
    friend_id BLOB NOT NULL,
    PRIMARY KEY (program_id, kind, value),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX friend_keys_by_friend ON friend_keys (program_id, friend_id);

CREATE TABLE referrals (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    friend_id BLOB NOT NULL,
    introduction TEXT NOT NULL CHECK (introduction IN ('form', 'email', 'phone', 'conversion')),
    note TEXT,
    campaign TEXT,
    channel TEXT,
    owner_email TEXT,
    flags TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('submitted', 'qualified', 'opportunity', 'won', 'disqualified', 'lost', 'reversed')),
    stage_at INTEGER NOT NULL,
    qualified_at INTEGER,
    opportunity_at INTEGER,
    won_at INTEGER,
    pipeline_amount INTEGER,
    pipeline_currency TEXT,
    closed_amount INTEGER,
    closed_currency TEXT,
    withdrawn_at INTEGER,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX referrals_by_friend ON referrals (program_id, friend_id);

CREATE INDEX referrals_by_advocate ON referrals (program_id, advocate_id, stage);

CREATE INDEX referrals_by_submission ON referrals (program_id, submitted_at);

CREATE TABLE stage_reports (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('submitted', 'qualified', 'opportunity', 'won', 'disqualified', 'lost', 'reversed')),
    value_amount INTEGER,
    value_currency TEXT,
    reason TEXT,
    source TEXT,
    source_version INTEGER,
    occurred_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX stage_reports_by_source ON stage_reports (program_id, referral_id, source, source_version);

CREATE TABLE reported_events (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    external_id TEXT NOT NULL,
    type TEXT NOT NULL,
    friend_id BLOB,
    occurred_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    value_amount INTEGER,
    value_currency TEXT,
    click_id BLOB,
    cookie_id BLOB,
    code TEXT,
    referral_id BLOB,
    order_reference TEXT,
    refund_of TEXT,
    properties TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    answer TEXT,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, external_id),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reported_events_by_friend ON reported_events (program_id, friend_id);

CREATE INDEX reported_events_by_refund ON reported_events (program_id, refund_of);

CREATE INDEX reported_events_by_order ON reported_events (program_id, order_reference);

CREATE TABLE stored_decisions (
    program_id BLOB NOT NULL REFERENCES programs (id),
    conversion TEXT NOT NULL,
    friend_id BLOB NOT NULL,
    referral_id BLOB,
    body TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, conversion),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stored_decisions_by_friend ON stored_decisions (program_id, friend_id);
