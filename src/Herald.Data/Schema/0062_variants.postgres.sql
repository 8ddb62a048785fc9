-- Several variants of a challenge for trial: who saw which first, which words a way goes by, and since when a trial counts.
ALTER TABLE challenges ADD COLUMN tried_from timestamptz;

ALTER TABLE completions ADD COLUMN variant text;

CREATE TABLE sightings (
    program_id uuid NOT NULL REFERENCES programs (id),
    challenge_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    variant text NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, advocate_id, challenge_id),
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- The first that saw each variant.
CREATE INDEX sightings_by_variant ON sightings (program_id, challenge_id, variant, seen_at);
