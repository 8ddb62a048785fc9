-- Accounts and advocates.
-- References are checked at the commit, since the mapper writes tables in an order of its own.
CREATE TABLE accounts (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    owner_email TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, external_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE advocates (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    external_id TEXT,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    account_id BLOB,
    attributes TEXT NOT NULL,
    locale TEXT,
    time_zone TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, email_key),
    UNIQUE (program_id, external_id),
    FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
