-- Challenges with their versions, and the ways that advocates take through them.
-- References are checked at the commit, since the mapper writes tables in an order of its own.
CREATE TABLE challenges (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    slug TEXT NOT NULL,
    version INTEGER NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    follows INTEGER NOT NULL,
    launched_at INTEGER,
    paused_at INTEGER,
    ended_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug),
    FOREIGN KEY (program_id, id, version) REFERENCES challenge_versions (program_id, challenge_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge_versions (
    program_id BLOB NOT NULL REFERENCES programs (id),
    challenge_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, challenge_id, number),
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE completions (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    challenge_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    advocate_id BLOB NOT NULL,
    begun_at INTEGER NOT NULL,
    ends_at INTEGER,
    referral_id BLOB,
    link_id BLOB,
    stage INTEGER NOT NULL CHECK (stage > 0),
    steps INTEGER NOT NULL CHECK (steps >= 0),
    state TEXT NOT NULL CHECK (state IN ('begun', 'submitted', 'returned', 'completed', 'rejected')),
    since INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, challenge_id, version)
        REFERENCES challenge_versions (program_id, challenge_id, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, link_id) REFERENCES links (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The review inbox: who waits longest comes first.
CREATE INDEX completions_by_state ON completions (program_id, state, since, id);

CREATE INDEX completions_by_challenge ON completions (program_id, challenge_id, state);

CREATE INDEX completions_by_advocate ON completions (program_id, advocate_id, challenge_id);

-- Whose link must be looked at for clicks.
CREATE INDEX completions_sharing ON completions (id) WHERE link_id IS NOT NULL;

-- Whatever the code does: nobody is on his way twice at once, but for one way for each referral, and no stage is done twice.
CREATE UNIQUE INDEX completions_under_way ON completions (program_id, challenge_id, advocate_id)
    WHERE referral_id IS NULL AND state IN ('begun', 'submitted', 'returned');

CREATE UNIQUE INDEX completions_by_referral ON completions (program_id, challenge_id, referral_id) WHERE referral_id IS NOT NULL;

CREATE TABLE completion_steps (
    program_id BLOB NOT NULL REFERENCES programs (id),
    completion_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    proof TEXT,
    submitted_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('submitted', 'approved', 'returned', 'rejected')),
    judged_by TEXT,
    judged_at INTEGER,
    note TEXT,
    PRIMARY KEY (program_id, completion_id, number),
    FOREIGN KEY (program_id, completion_id) REFERENCES completions (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX completion_steps_done ON completion_steps (program_id, completion_id, stage) WHERE state = 'approved';

CREATE INDEX completion_steps_by_proof ON completion_steps (program_id, proof) WHERE proof IS NOT NULL;
