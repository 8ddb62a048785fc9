-- The places of a beta, and the line for them: one for each way that asked.
CREATE TABLE beta_places (
    program_id BLOB NOT NULL REFERENCES programs (id),
    completion_id BLOB NOT NULL,
    challenge_id BLOB NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    asked_at INTEGER NOT NULL,
    given_at INTEGER,
    freed_at INTEGER,
    PRIMARY KEY (program_id, completion_id),
    -- Whatever the code does: nobody stands where another stands.
    UNIQUE (program_id, challenge_id, number),
    FOREIGN KEY (program_id, completion_id) REFERENCES completions (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Who waits, in all programs.
CREATE INDEX beta_places_waiting ON beta_places (program_id, challenge_id, number) WHERE given_at IS NULL AND freed_at IS NULL;

CREATE INDEX beta_places_held ON beta_places (program_id, challenge_id) WHERE given_at IS NOT NULL AND freed_at IS NULL;
