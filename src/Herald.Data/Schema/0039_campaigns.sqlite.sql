-- Campaigns: what they bundle and are to reach. What they have reached is counted, never kept.
CREATE TABLE campaigns (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL CHECK (ends_on >= begins_on),
    scope TEXT NOT NULL CHECK (scope IN ('named', 'program')),
    audience TEXT,
    challenges TEXT NOT NULL,
    rules TEXT NOT NULL,
    links TEXT NOT NULL,
    goals TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    ended_on TEXT,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug)
) STRICT, WITHOUT ROWID;
