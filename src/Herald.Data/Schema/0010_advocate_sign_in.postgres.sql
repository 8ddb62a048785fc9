-- How advocates come in: links by mail, and hand-over by the company's own site.
CREATE TABLE sign_in_links (
    program_id uuid NOT NULL REFERENCES programs (id),
    token_hash text NOT NULL,
    advocate_id uuid NOT NULL,
    binding_hash text NOT NULL,
    return_path text,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (program_id, token_hash),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX sign_in_links_by_end ON sign_in_links (expires_at);

CREATE TABLE sign_in_requests (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    email_hash text NOT NULL,
    address_hash text,
    known boolean NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id)
);

CREATE INDEX sign_in_requests_by_email ON sign_in_requests (program_id, email_hash, asked_at);

CREATE INDEX sign_in_requests_by_address ON sign_in_requests (program_id, address_hash, asked_at);

CREATE INDEX sign_in_requests_by_age ON sign_in_requests (asked_at);

CREATE TABLE handover_keys (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    name text NOT NULL,
    secret text NOT NULL,
    creates_advocates boolean NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (program_id, id)
);

CREATE TABLE used_handovers (
    program_id uuid NOT NULL REFERENCES programs (id),
    jti text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, jti)
);

CREATE INDEX used_handovers_by_end ON used_handovers (expires_at);
