-- What advocates did, kept by the reader deeds, which can derive it again; and audiences, which are named conditions over advocates.
CREATE TABLE deeds (
    program_id BLOB NOT NULL REFERENCES programs (id),
    source_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    occurred_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, source_id, kind)
) STRICT, WITHOUT ROWID;

-- How often, when first and when last, of one advocate or of each in turn.
CREATE INDEX deeds_by_advocate ON deeds (program_id, advocate_id, kind, occurred_at);

CREATE TABLE audiences (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    condition TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug)
) STRICT, WITHOUT ROWID;
