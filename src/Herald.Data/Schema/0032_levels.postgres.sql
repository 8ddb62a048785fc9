-- Levels: the ladder of a program in its versions, and what advocates have reached of it.
CREATE TABLE ladder_versions (
    program_id uuid NOT NULL REFERENCES programs (id),
    version integer NOT NULL CHECK (version >= 1),
    renewal text NOT NULL CHECK (renewal IN ('never', 'yearly')),
    renewal_since timestamptz,
    made_at timestamptz NOT NULL,
    swept_to uuid,
    swept_at timestamptz,
    PRIMARY KEY (program_id, version)
);

CREATE TABLE levels (
    program_id uuid NOT NULL,
    version integer NOT NULL,
    number integer NOT NULL CHECK (number BETWEEN 1 AND 20),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    points bigint NOT NULL CHECK (points >= 0 AND (number > 1 OR points = 0)),
    perks text NOT NULL,
    PRIMARY KEY (program_id, version, number),
    FOREIGN KEY (program_id, version) REFERENCES ladder_versions (program_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- Written once for each level and advocate, by the reader advocate_levels or for a ladder that changed; never taken away.
CREATE TABLE advocate_levels (
    program_id uuid NOT NULL REFERENCES programs (id),
    advocate_id uuid NOT NULL,
    level integer NOT NULL CHECK (level BETWEEN 2 AND 20),
    reached_at timestamptz NOT NULL,
    earned_at timestamptz NOT NULL CHECK (earned_at >= reached_at),
    PRIMARY KEY (program_id, advocate_id, level),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE notifications ADD COLUMN level integer;
