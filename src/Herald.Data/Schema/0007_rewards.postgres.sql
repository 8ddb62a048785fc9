-- Reward rules with their versions and pauses, verdicts, earnings and pools of codes.
CREATE TABLE reward_rules (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id)
);

CREATE TABLE rule_versions (
    program_id uuid NOT NULL REFERENCES programs (id),
    rule_id uuid NOT NULL,
    number integer NOT NULL,
    body text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, rule_id, number),
    FOREIGN KEY (program_id, rule_id) REFERENCES reward_rules (program_id, id)
);

CREATE TABLE rule_suspensions (
    program_id uuid NOT NULL REFERENCES programs (id),
    rule_id uuid NOT NULL,
    suspended_at timestamptz NOT NULL,
    resumed_at timestamptz,
    PRIMARY KEY (program_id, rule_id, suspended_at),
    FOREIGN KEY (program_id, rule_id) REFERENCES reward_rules (program_id, id)
);

CREATE TABLE verdicts (
    program_id uuid NOT NULL REFERENCES programs (id),
    rule_id uuid NOT NULL,
    occasion text NOT NULL,
    advocate_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    rule_version integer NOT NULL,
    cause text NOT NULL,
    value_amount bigint,
    value_currency text,
    occurred_at timestamptz NOT NULL,
    met boolean NOT NULL,
    code text NOT NULL,
    reasons text NOT NULL,
    ordinal integer NOT NULL,
    PRIMARY KEY (program_id, rule_id, occasion, advocate_id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id),
    FOREIGN KEY (program_id, rule_id, rule_version) REFERENCES rule_versions (program_id, rule_id, number)
);

CREATE INDEX verdicts_by_referral ON verdicts (program_id, referral_id);

CREATE INDEX verdicts_by_advocate ON verdicts (program_id, rule_id, advocate_id, occurred_at);

CREATE TABLE earnings (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    key text NOT NULL,
    rule_id uuid NOT NULL,
    rule_version integer NOT NULL,
    party text NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id uuid NOT NULL,
    unit text,
    pool text,
    friend_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    event_id uuid,
    amount bigint NOT NULL CHECK (amount >= 0),
    pending bigint NOT NULL CHECK (pending >= 0 AND pending <= amount),
    releases_at timestamptz,
    until_stage text,
    occurred_at timestamptz NOT NULL,
    entries integer NOT NULL,
    arithmetic text NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, key),
    CHECK ((unit IS NULL) <> (pool IS NULL)),
    FOREIGN KEY (program_id, rule_id, rule_version) REFERENCES rule_versions (program_id, rule_id, number),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
);

CREATE INDEX earnings_by_friend ON earnings (program_id, friend_id);

CREATE INDEX earnings_by_referral ON earnings (program_id, referral_id);

CREATE INDEX earnings_by_event ON earnings (program_id, event_id);

CREATE INDEX earnings_by_rule ON earnings (program_id, rule_id, unit);

CREATE INDEX earnings_to_release ON earnings (releases_at) WHERE pending > 0;

CREATE TABLE pool_codes (
    program_id uuid NOT NULL REFERENCES programs (id),
    pool text NOT NULL,
    code text NOT NULL,
    added_at timestamptz NOT NULL,
    earning_id uuid,
    given_at timestamptz,
    withdrawn_at timestamptz,
    PRIMARY KEY (program_id, pool, code),
    FOREIGN KEY (program_id, earning_id) REFERENCES earnings (program_id, id)
);

CREATE UNIQUE INDEX pool_codes_by_earning ON pool_codes (program_id, earning_id);

CREATE INDEX pool_codes_waiting ON pool_codes (program_id, pool, added_at, code) WHERE earning_id IS NULL;
