-- Challenges with their versions, and the ways that advocates take through them.
-- References are checked at the commit, since the mapper writes tables in an order of its own.
CREATE TABLE challenges (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    slug text NOT NULL,
    version integer NOT NULL,
    starts_at timestamptz,
    ends_at timestamptz,
    follows boolean NOT NULL,
    launched_at timestamptz,
    paused_at timestamptz,
    ended_at timestamptz,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug)
);

CREATE TABLE challenge_versions (
    program_id uuid NOT NULL REFERENCES programs (id),
    challenge_id uuid NOT NULL,
    number integer NOT NULL,
    body text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, challenge_id, number),
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE challenges ADD FOREIGN KEY (program_id, id, version)
    REFERENCES challenge_versions (program_id, challenge_id, number) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE completions (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    challenge_id uuid NOT NULL,
    version integer NOT NULL,
    advocate_id uuid NOT NULL,
    begun_at timestamptz NOT NULL,
    ends_at timestamptz,
    referral_id uuid,
    link_id uuid,
    stage integer NOT NULL CHECK (stage > 0),
    steps integer NOT NULL CHECK (steps >= 0),
    state text NOT NULL CHECK (state IN ('begun', 'submitted', 'returned', 'completed', 'rejected')),
    since timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, challenge_id, version)
        REFERENCES challenge_versions (program_id, challenge_id, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, link_id) REFERENCES links (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

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
    program_id uuid NOT NULL REFERENCES programs (id),
    completion_id uuid NOT NULL,
    number integer NOT NULL,
    stage integer NOT NULL,
    evidence text NOT NULL,
    proof text,
    submitted_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('submitted', 'approved', 'returned', 'rejected')),
    judged_by text,
    judged_at timestamptz,
    note text,
    PRIMARY KEY (program_id, completion_id, number),
    FOREIGN KEY (program_id, completion_id) REFERENCES completions (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE UNIQUE INDEX completion_steps_done ON completion_steps (program_id, completion_id, stage) WHERE state = 'approved';

CREATE INDEX completion_steps_by_proof ON completion_steps (program_id, proof) WHERE proof IS NOT NULL;
