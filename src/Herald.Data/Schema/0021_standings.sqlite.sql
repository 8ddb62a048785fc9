-- Leaderboards: what each referral and reward counts for, the scores that follow, results that are kept, and who is not shown.
-- Scores and counts are kept by the reader board_scores and can be derived again.
ALTER TABLE advocates ADD COLUMN off_boards_at INTEGER;

CREATE INDEX advocates_off_boards ON advocates (program_id, id) WHERE off_boards_at IS NOT NULL;

CREATE TABLE board_counts (
    program_id BLOB NOT NULL REFERENCES programs (id),
    source_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    day TEXT NOT NULL,
    occurred_at INTEGER NOT NULL,
    points INTEGER NOT NULL,
    won INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    PRIMARY KEY (program_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX board_counts_by_advocate ON board_counts (program_id, advocate_id, day);

CREATE TABLE board_scores (
    program_id BLOB NOT NULL REFERENCES programs (id),
    measure TEXT NOT NULL CHECK (measure IN ('points', 'referrals_won', 'closed_value')),
    period TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    score INTEGER NOT NULL,
    reached_at INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    rank INTEGER,
    position INTEGER,
    PRIMARY KEY (program_id, measure, period, advocate_id)
) STRICT, WITHOUT ROWID;

-- Nodes read on by turns.
CREATE INDEX board_scores_by_turn ON board_scores (program_id, turn);

CREATE INDEX board_scores_by_position ON board_scores (program_id, measure, period, position) WHERE position IS NOT NULL;

CREATE TABLE board_turns (
    program_id BLOB NOT NULL REFERENCES programs (id),
    turn INTEGER NOT NULL,
    rebuilt INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    PRIMARY KEY (program_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE board_results (
    program_id BLOB NOT NULL REFERENCES programs (id),
    period TEXT NOT NULL,
    frozen_at INTEGER NOT NULL,
    ranked_at INTEGER,
    PRIMARY KEY (program_id, period)
) STRICT, WITHOUT ROWID;
