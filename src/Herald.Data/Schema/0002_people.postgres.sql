-- Accounts and advocates.
-- References are checked at the commit, since the mapper writes tables in an order of its own.
CREATE TABLE accounts (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    external_id text NOT NULL,
    name text NOT NULL,
    owner_email text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, external_id)
);

CREATE TABLE advocates (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    external_id text,
    email text NOT NULL,
    email_key text NOT NULL,
    name text NOT NULL,
    account_id uuid,
    attributes text NOT NULL,
    locale text,
    time_zone text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, email_key),
    UNIQUE (program_id, external_id),
    FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id) DEFERRABLE INITIALLY DEFERRED
);
