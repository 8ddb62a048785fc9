-- Levels: the ladder of a program in its versions, and what advocates have reached of it.
CREATE TABLE ladder_versions (
    program_id BLOB NOT NULL REFERENCES programs (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    renewal TEXT NOT NULL CHECK (renewal IN ('never', 'yearly')),
    renewal_since INTEGER,
    made_at INTEGER NOT NULL,
    swept_to BLOB,
    swept_at INTEGER,
    PRIMARY KEY (program_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE levels (
    program_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 20),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    points INTEGER NOT NULL CHECK (points >= 0 AND (number > 1 OR points = 0)),
    perks TEXT NOT NULL,
    PRIMARY KEY (program_id, version, number),
    FOREIGN KEY (program_id, version) REFERENCES ladder_versions (program_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Written once for each level and advocate, by the reader advocate_levels or for a ladder that changed; never taken away.
CREATE TABLE advocate_levels (
    program_id BLOB NOT NULL REFERENCES programs (id),
    advocate_id BLOB NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 2 AND 20),
    reached_at INTEGER NOT NULL,
    earned_at INTEGER NOT NULL CHECK (earned_at >= reached_at),
    PRIMARY KEY (program_id, advocate_id, level),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

ALTER TABLE notifications ADD COLUMN level INTEGER;
