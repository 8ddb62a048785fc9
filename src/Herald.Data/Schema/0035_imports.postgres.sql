-- Files of people who become advocates: each in parts, which go as its place in it moves on; who came from which row, so that a second row
-- about somebody is noticed; and the rows that were refused.
CREATE TABLE imports (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    file_name text NOT NULL,
    state text NOT NULL CHECK (state IN ('arriving', 'draft', 'running', 'done', 'stopped')),
    bytes bigint NOT NULL,
    position bigint NOT NULL CHECK (position BETWEEN 0 AND bytes),
    last_row integer NOT NULL,
    delimiter text NOT NULL,
    headers text NOT NULL,
    columns text NOT NULL,
    made integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    refused integer NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (program_id, id)
);

CREATE INDEX imports_at_work ON imports (state, made_at) WHERE state IN ('arriving', 'draft', 'running');

CREATE TABLE import_parts (
    program_id uuid NOT NULL,
    import_id uuid NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (program_id, import_id, number),
    FOREIGN KEY (program_id, import_id) REFERENCES imports (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE imported_advocates (
    program_id uuid NOT NULL,
    import_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    row_number integer NOT NULL,
    -- By the advocate first: each one that is made looks here for rows that wait for him.
    PRIMARY KEY (program_id, advocate_id, import_id),
    FOREIGN KEY (program_id, import_id) REFERENCES imports (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE refused_rows (
    program_id uuid NOT NULL,
    import_id uuid NOT NULL,
    row_number integer NOT NULL,
    reason text NOT NULL,
    cells text NOT NULL,
    PRIMARY KEY (program_id, import_id, row_number),
    FOREIGN KEY (program_id, import_id) REFERENCES imports (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Companies that a file names without an id.
CREATE INDEX accounts_by_name ON accounts (program_id, name);
