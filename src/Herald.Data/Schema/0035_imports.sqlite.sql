-- Files of people who become advocates: each in parts, which go as its place in it moves on; who came from which row, so that a second row
-- about somebody is noticed; and the rows that were refused.
CREATE TABLE imports (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    file_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('arriving', 'draft', 'running', 'done', 'stopped')),
    bytes INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND bytes),
    last_row INTEGER NOT NULL,
    delimiter TEXT NOT NULL,
    headers TEXT NOT NULL,
    columns TEXT NOT NULL,
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX imports_at_work ON imports (state, made_at) WHERE state IN ('arriving', 'draft', 'running');

CREATE TABLE import_parts (
    program_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (program_id, import_id, number),
    FOREIGN KEY (program_id, import_id) REFERENCES imports (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE imported_advocates (
    program_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    row_number INTEGER NOT NULL,
    -- By the advocate first: each one that is made looks here for rows that wait for him.
    PRIMARY KEY (program_id, advocate_id, import_id),
    FOREIGN KEY (program_id, import_id) REFERENCES imports (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE refused_rows (
    program_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    row_number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (program_id, import_id, row_number),
    FOREIGN KEY (program_id, import_id) REFERENCES imports (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Companies that a file names without an id.
CREATE INDEX accounts_by_name ON accounts (program_id, name);
