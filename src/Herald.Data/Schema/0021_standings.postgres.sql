-- Leaderboards: what each referral and reward counts for, the scores that follow, results that are kept, and who is not shown.
-- Scores and counts are kept by the reader board_scores and can be derived again.
ALTER TABLE advocates ADD COLUMN off_boards_at timestamptz;

CREATE INDEX advocates_off_boards ON advocates (program_id, id) WHERE off_boards_at IS NOT NULL;

CREATE TABLE board_counts (
    program_id uuid NOT NULL REFERENCES programs (id),
    source_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    day text NOT NULL,
    occurred_at timestamptz NOT NULL,
    points bigint NOT NULL,
    won bigint NOT NULL,
    closed bigint NOT NULL,
    PRIMARY KEY (program_id, source_id)
);

CREATE INDEX board_counts_by_advocate ON board_counts (program_id, advocate_id, day);

CREATE TABLE board_scores (
    program_id uuid NOT NULL REFERENCES programs (id),
    measure text NOT NULL CHECK (measure IN ('points', 'referrals_won', 'closed_value')),
    period text NOT NULL,
    advocate_id uuid NOT NULL,
    score bigint NOT NULL,
    reached_at timestamptz NOT NULL,
    turn bigint NOT NULL,
    rank integer,
    position integer,
    PRIMARY KEY (program_id, measure, period, advocate_id)
);

-- Nodes read on by turns.
CREATE INDEX board_scores_by_turn ON board_scores (program_id, turn);

CREATE INDEX board_scores_by_position ON board_scores (program_id, measure, period, position) WHERE position IS NOT NULL;

CREATE TABLE board_turns (
    program_id uuid NOT NULL REFERENCES programs (id),
    turn bigint NOT NULL,
    rebuilt bigint NOT NULL,
    hidden bigint NOT NULL,
    PRIMARY KEY (program_id)
);

CREATE TABLE board_results (
    program_id uuid NOT NULL REFERENCES programs (id),
    period text NOT NULL,
    frozen_at timestamptz NOT NULL,
    ranked_at timestamptz,
    PRIMARY KEY (program_id, period)
);
