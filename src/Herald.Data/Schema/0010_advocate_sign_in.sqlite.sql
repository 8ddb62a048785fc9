-- How advocates come in: links by mail, and hand-over by the company's own site.
CREATE TABLE sign_in_links (
    program_id BLOB NOT NULL REFERENCES programs (id),
    token_hash TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    binding_hash TEXT NOT NULL,
    return_path TEXT,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (program_id, token_hash),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_links_by_end ON sign_in_links (expires_at);

CREATE TABLE sign_in_requests (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    email_hash TEXT NOT NULL,
    address_hash TEXT,
    known INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_requests_by_email ON sign_in_requests (program_id, email_hash, asked_at);

CREATE INDEX sign_in_requests_by_address ON sign_in_requests (program_id, address_hash, asked_at);

CREATE INDEX sign_in_requests_by_age ON sign_in_requests (asked_at);

CREATE TABLE handover_keys (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    secret TEXT NOT NULL,
    creates_advocates INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE used_handovers (
    program_id BLOB NOT NULL REFERENCES programs (id),
    jti TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, jti)
) STRICT, WITHOUT ROWID;

CREATE INDEX used_handovers_by_end ON used_handovers (expires_at);
