-- Programs, their keys, the answers that are kept for retries, and the stream of activities.
CREATE TABLE programs (
    id uuid NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    tag text NOT NULL UNIQUE,
    name text NOT NULL,
    brand_hue integer NOT NULL CHECK (brand_hue BETWEEN 0 AND 359),
    brand_mark text NOT NULL,
    brand_voice text NOT NULL,
    time_zone text NOT NULL,
    currency text NOT NULL,
    points_name text NOT NULL,
    destination text NOT NULL,
    allowed_hosts text NOT NULL,
    terms text NOT NULL,
    attribution_model text NOT NULL CHECK (attribution_model IN ('last_touch', 'first_touch')),
    attribution_window_days integer NOT NULL CHECK (attribution_window_days BETWEEN 1 AND 730),
    fallback_owner_email text,
    created_at timestamptz NOT NULL
);

CREATE TABLE api_keys (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    hash text NOT NULL UNIQUE,
    scopes text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (program_id, id)
);

CREATE TABLE saved_answers (
    program_id uuid NOT NULL REFERENCES programs (id),
    key text NOT NULL,
    fingerprint text NOT NULL,
    status integer NOT NULL,
    location text,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, key)
);

CREATE INDEX saved_answers_by_age ON saved_answers (created_at);

CREATE TABLE activities (
    program_id uuid NOT NULL REFERENCES programs (id),
    position bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    -- Positions become visible out of order; the transaction's own number tells which are settled.
    commit_group bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    id uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (program_id, position)
);

CREATE INDEX activities_in_order ON activities (commit_group, position);

CREATE TABLE reader_positions (
    reader text NOT NULL PRIMARY KEY,
    commit_group bigint NOT NULL,
    position bigint NOT NULL
);

CREATE TABLE leases (
    name text NOT NULL PRIMARY KEY,
    holder text NOT NULL,
    fence bigint NOT NULL,
    expires_at timestamptz NOT NULL
);
