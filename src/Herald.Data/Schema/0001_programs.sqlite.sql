-- Programs, their keys, the answers that are kept for retries, and the stream of activities.
CREATE TABLE programs (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    tag TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    brand_hue INTEGER NOT NULL CHECK (brand_hue BETWEEN 0 AND 359),
    brand_mark TEXT NOT NULL,
    brand_voice TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    points_name TEXT NOT NULL,
    destination TEXT NOT NULL,
    allowed_hosts TEXT NOT NULL,
    terms TEXT NOT NULL,
    attribution_model TEXT NOT NULL CHECK (attribution_model IN ('last_touch', 'first_touch')),
    attribution_window_days INTEGER NOT NULL CHECK (attribution_window_days BETWEEN 1 AND 730),
    fallback_owner_email TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE api_keys (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_answers (
    program_id BLOB NOT NULL REFERENCES programs (id),
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL,
    location TEXT,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX saved_answers_by_age ON saved_answers (created_at);

CREATE TABLE activities (
    program_id BLOB NOT NULL REFERENCES programs (id),
    position INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- One writer: the order of positions is the order of commits.
    commit_group INTEGER NOT NULL DEFAULT 0,
    id BLOB NOT NULL,
    occurred_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE reader_positions (
    reader TEXT NOT NULL PRIMARY KEY,
    commit_group INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
    name TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    fence INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
