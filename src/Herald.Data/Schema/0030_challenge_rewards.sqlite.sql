-- Rewards for challenges: rules that a challenge keeps for its stages, verdicts and earnings without a referral, and bonuses.
ALTER TABLE reward_rules ADD COLUMN challenge_id BLOB;

ALTER TABLE reward_rules ADD COLUMN challenge_stage INTEGER;

ALTER TABLE reward_rules ADD COLUMN pays_referrals INTEGER NOT NULL DEFAULT 0;

CREATE UNIQUE INDEX reward_rules_by_stage ON reward_rules (program_id, challenge_id, challenge_stage, pays_referrals)
    WHERE challenge_id IS NOT NULL;

-- SQLite cannot take NOT NULL from a column: the rows wait beside while their table is made anew. Codes point at earnings meanwhile,
-- which is looked at when all is done.
CREATE TEMP TABLE kept_verdicts AS SELECT * FROM verdicts;

DROP TABLE verdicts;

CREATE TABLE verdicts (
    program_id BLOB NOT NULL REFERENCES programs (id),
    rule_id BLOB NOT NULL,
    occasion TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    referral_id BLOB,
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
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, rule_id, rule_version) REFERENCES rule_versions (program_id, rule_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO verdicts SELECT * FROM kept_verdicts;

DROP TABLE kept_verdicts;

CREATE INDEX verdicts_by_referral ON verdicts (program_id, referral_id);

CREATE INDEX verdicts_by_advocate ON verdicts (program_id, rule_id, advocate_id, occurred_at);

CREATE TEMP TABLE kept_earnings AS SELECT * FROM earnings;

DROP TABLE earnings;

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
    friend_id BLOB,
    referral_id BLOB,
    event_id BLOB,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    pending INTEGER NOT NULL CHECK (pending >= 0 AND pending <= amount),
    releases_at INTEGER,
    until_stage TEXT,
    occurred_at INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    arithmetic TEXT NOT NULL,
    completion_id BLOB,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, key),
    CHECK ((unit IS NULL) <> (pool IS NULL)),
    CHECK ((referral_id IS NULL) = (friend_id IS NULL)),
    FOREIGN KEY (program_id, rule_id, rule_version) REFERENCES rule_versions (program_id, rule_id, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO earnings SELECT *, NULL FROM kept_earnings;

DROP TABLE kept_earnings;

CREATE INDEX earnings_by_friend ON earnings (program_id, friend_id);

CREATE INDEX earnings_by_referral ON earnings (program_id, referral_id);

CREATE INDEX earnings_by_event ON earnings (program_id, event_id);

CREATE INDEX earnings_by_rule ON earnings (program_id, rule_id, unit);

CREATE INDEX earnings_to_release ON earnings (releases_at) WHERE pending > 0;

CREATE INDEX earnings_by_completion ON earnings (program_id, completion_id) WHERE completion_id IS NOT NULL;

CREATE INDEX earnings_by_holder ON earnings (program_id, holder_id) WHERE referral_id IS NULL;

CREATE TABLE bonus_periods (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    percent INTEGER NOT NULL CHECK (percent BETWEEN 101 AND 1000),
    category TEXT,
    "when" TEXT,
    begins_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at >= begins_at),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bonus_periods_by_end ON bonus_periods (program_id, ends_at);
