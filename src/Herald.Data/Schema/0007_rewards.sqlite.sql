-- Reward rules with their versions and pauses, verdicts, earnings and pools of codes.
CREATE TABLE reward_rules (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_versions (
    program_id BLOB NOT NULL REFERENCES programs (id),
    rule_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, rule_id, number),
    FOREIGN KEY (program_id, rule_id) REFERENCES reward_rules (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_suspensions (
    program_id BLOB NOT NULL REFERENCES programs (id),
    rule_id BLOB NOT NULL,
    suspended_at INTEGER NOT NULL,
    resumed_at INTEGER,
    PRIMARY KEY (program_id, rule_id, suspended_at),
    FOREIGN KEY (program_id, rule_id) REFERENCES reward_rules (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdicts (
    program_id BLOB NOT NULL REFERENCES programs (id),
    rule_id BLOB NOT NULL,
    occasion TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    rule_version INTEGER NOT NULL,
    cause TEXT NOT NULL,
    value_amount INTEGER,
    value_currency TEXT,
    occurred_at INTEGER NOT NULL,
    met INTEGER NOT NULL,
    code TEXT NOT NULL,
    reasons TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (program_id, rule_id, occasion, advocate_id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id),
    FOREIGN KEY (program_id, rule_id, rule_version) REFERENCES rule_versions (program_id, rule_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX verdicts_by_referral ON verdicts (program_id, referral_id);

CREATE INDEX verdicts_by_advocate ON verdicts (program_id, rule_id, advocate_id, occurred_at);

CREATE TABLE earnings (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    key TEXT NOT NULL,
    rule_id BLOB NOT NULL,
    rule_version INTEGER NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id BLOB NOT NULL,
    unit TEXT,
    pool TEXT,
    friend_id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    event_id BLOB,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    pending INTEGER NOT NULL CHECK (pending >= 0 AND pending <= amount),
    releases_at INTEGER,
    until_stage TEXT,
    occurred_at INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    arithmetic TEXT NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, key),
    CHECK ((unit IS NULL) <> (pool IS NULL)),
    FOREIGN KEY (program_id, rule_id, rule_version) REFERENCES rule_versions (program_id, rule_id, number),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX earnings_by_friend ON earnings (program_id, friend_id);

CREATE INDEX earnings_by_referral ON earnings (program_id, referral_id);

CREATE INDEX earnings_by_event ON earnings (program_id, event_id);

CREATE INDEX earnings_by_rule ON earnings (program_id, rule_id, unit);

CREATE INDEX earnings_to_release ON earnings (releases_at) WHERE pending > 0;

CREATE TABLE pool_codes (
    program_id BLOB NOT NULL REFERENCES programs (id),
    pool TEXT NOT NULL,
    code TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    earning_id BLOB,
    given_at INTEGER,
    withdrawn_at INTEGER,
    PRIMARY KEY (program_id, pool, code),
    FOREIGN KEY (program_id, earning_id) REFERENCES earnings (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX pool_codes_by_earning ON pool_codes (program_id, earning_id);

CREATE INDEX pool_codes_waiting ON pool_codes (program_id, pool, added_at, code) WHERE earning_id IS NULL;
