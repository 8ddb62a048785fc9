-- Two advocates who are one person: who went into whom, what came along, and that it was undone.
ALTER TABLE advocates ADD COLUMN merged_into BLOB;

CREATE TABLE merges (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    from_id BLOB NOT NULL,
    into_id BLOB NOT NULL,
    note TEXT,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    undone_by TEXT,
    undone_at INTEGER,
    PRIMARY KEY (program_id, id),
    CHECK (from_id <> into_id),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL)),
    FOREIGN KEY (program_id, from_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, into_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Whatever the code does: nobody is merged into two.
CREATE UNIQUE INDEX merges_standing ON merges (program_id, from_id) WHERE undone_at IS NULL;

CREATE INDEX merges_by_keeper ON merges (program_id, into_id);

CREATE TABLE merged_rows (
    program_id BLOB NOT NULL,
    merge_id BLOB NOT NULL,
    place TEXT NOT NULL,
    row_id BLOB NOT NULL,
    PRIMARY KEY (program_id, merge_id, place, row_id),
    FOREIGN KEY (program_id, merge_id) REFERENCES merges (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Links of the same campaign, channel and destination lie beside each other where one of them came by a merge. The rows wait beside while
-- their table is made anew; what points at them is looked at when all is done.
PRAGMA defer_foreign_keys = ON;

CREATE TEMP TABLE kept_links AS SELECT * FROM links;

DROP TABLE links;

CREATE TABLE links (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    code TEXT NOT NULL,
    -- Empty where none was named, so that uniqueness holds for these too.
    campaign TEXT NOT NULL,
    channel TEXT NOT NULL,
    destination TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    paused_at INTEGER,
    merge_id BLOB,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, code),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO links SELECT *, NULL FROM kept_links;

DROP TABLE kept_links;

CREATE UNIQUE INDEX links_by_place ON links (program_id, advocate_id, campaign, channel, destination) WHERE merge_id IS NULL;

CREATE INDEX links_by_advocate ON links (program_id, advocate_id);
