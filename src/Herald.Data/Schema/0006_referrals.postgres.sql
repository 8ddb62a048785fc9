-- Friends, referrals, what is reported of them, and the decisions about credit.
CREATE TABLE friends (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    name text,
    email text,
    phone text,
    company text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id)
);

CREATE TABLE friend_keys (
    program_id uuid NOT NULL REFERENCES programs (id),
    kind text NOT NULL CHECK (kind IN ('external_id', 'email', 'phone')),
    value text NOT NULL,
    friend_id uuid NOT NULL,
    PRIMARY KEY (program_id, kind, value),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
);

CREATE INDEX friend_keys_by_friend ON friend_keys (program_id, friend_id);

CREATE TABLE referrals (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    friend_id uuid NOT NULL,
    introduction text NOT NULL CHECK (introduction IN ('form', 'email', 'phone', 'conversion')),
    note text,
    campaign text,
    channel text,
    owner_email text,
    flags text NOT NULL,
    submitted_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    stage text NOT NULL CHECK (stage IN ('submitted', 'qualified', 'opportunity', 'won', 'disqualified', 'lost', 'reversed')),
    stage_at timestamptz NOT NULL,
    qualified_at timestamptz,
    opportunity_at timestamptz,
    won_at timestamptz,
    pipeline_amount bigint,
    pipeline_currency text,
    closed_amount bigint,
    closed_currency text,
    withdrawn_at timestamptz,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
);

CREATE INDEX referrals_by_friend ON referrals (program_id, friend_id);

CREATE INDEX referrals_by_advocate ON referrals (program_id, advocate_id, stage);

CREATE INDEX referrals_by_submission ON referrals (program_id, submitted_at);

CREATE TABLE stage_reports (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    stage text NOT NULL CHECK (stage IN ('submitted', 'qualified', 'opportunity', 'won', 'disqualified', 'lost', 'reversed')),
    value_amount bigint,
    value_currency text,
    reason text,
    source text,
    source_version bigint,
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
);

CREATE UNIQUE INDEX stage_reports_by_source ON stage_reports (program_id, referral_id, source, source_version);

CREATE TABLE reported_events (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    external_id text NOT NULL,
    type text NOT NULL,
    friend_id uuid,
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    value_amount bigint,
    value_currency text,
    click_id uuid,
    cookie_id uuid,
    code text,
    referral_id uuid,
    order_reference text,
    refund_of text,
    properties text NOT NULL,
    fingerprint text NOT NULL,
    answer text,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, external_id),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
);

CREATE INDEX reported_events_by_friend ON reported_events (program_id, friend_id);

CREATE INDEX reported_events_by_refund ON reported_events (program_id, refund_of);

CREATE INDEX reported_events_by_order ON reported_events (program_id, order_reference);

CREATE TABLE stored_decisions (
    program_id uuid NOT NULL REFERENCES programs (id),
    conversion text NOT NULL,
    friend_id uuid NOT NULL,
    referral_id uuid,
    body text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, conversion),
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id)
);

CREATE INDEX stored_decisions_by_friend ON stored_decisions (program_id, friend_id);
