-- What advocates are asked for, how often they may be, and who is to be left in peace; and what people of an interest complete, kept by
-- the reader tastes, which can derive it again.
ALTER TABLE programs ADD COLUMN asks_per_week integer NOT NULL DEFAULT 5 CHECK (asks_per_week BETWEEN 0 AND 50);

CREATE TABLE asks (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pick', 'message')),
    challenge_id uuid,
    about text,
    reasons text NOT NULL,
    score integer,
    asked_at timestamptz NOT NULL,
    lapses_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    CHECK ((kind = 'pick') = (challenge_id IS NOT NULL)),
    CHECK ((kind = 'message') = (about IS NOT NULL)),
    CHECK ((kind = 'pick') = (score IS NOT NULL)),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- The last weeks of one advocate.
CREATE INDEX asks_by_advocate ON asks (program_id, advocate_id, asked_at);

CREATE TABLE respites (
    program_id uuid NOT NULL REFERENCES programs (id),
    advocate_id uuid NOT NULL,
    until text,
    reason text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE tastes (
    program_id uuid NOT NULL REFERENCES programs (id),
    interest text NOT NULL,
    challenge_id uuid NOT NULL,
    completed integer NOT NULL CHECK (completed > 0),
    PRIMARY KEY (program_id, interest, challenge_id)
);
