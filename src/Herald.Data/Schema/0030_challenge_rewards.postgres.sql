-- Rewards for challenges: rules that a challenge keeps for its stages, verdicts and earnings without a referral, and bonuses.
ALTER TABLE reward_rules ADD COLUMN challenge_id uuid;

ALTER TABLE reward_rules ADD COLUMN challenge_stage integer;

ALTER TABLE reward_rules ADD COLUMN pays_referrals boolean NOT NULL DEFAULT false;

CREATE UNIQUE INDEX reward_rules_by_stage ON reward_rules (program_id, challenge_id, challenge_stage, pays_referrals)
    WHERE challenge_id IS NOT NULL;

ALTER TABLE verdicts ALTER COLUMN referral_id DROP NOT NULL;

ALTER TABLE earnings ALTER COLUMN friend_id DROP NOT NULL;

ALTER TABLE earnings ALTER COLUMN referral_id DROP NOT NULL;

ALTER TABLE earnings ADD COLUMN completion_id uuid;

ALTER TABLE earnings ADD CHECK ((referral_id IS NULL) = (friend_id IS NULL));

CREATE INDEX earnings_by_completion ON earnings (program_id, completion_id) WHERE completion_id IS NOT NULL;

CREATE INDEX earnings_by_holder ON earnings (program_id, holder_id) WHERE referral_id IS NULL;

CREATE TABLE bonus_periods (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    name text NOT NULL,
    percent integer NOT NULL CHECK (percent BETWEEN 101 AND 1000),
    category text,
    "when" text,
    begins_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at >= begins_at),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id)
);

CREATE INDEX bonus_periods_by_end ON bonus_periods (program_id, ends_at);
