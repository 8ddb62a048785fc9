-- Links that advocates share, and the clicks on them.
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
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, code),
    UNIQUE (program_id, advocate_id, campaign, channel, destination),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id)
) STRICT, WITHOUT ROWID;

-- No foreign keys: links are never deleted, and each check would cost as much as the click. The id begins with the time of the click.
CREATE TABLE clicks (
    program_id BLOB NOT NULL,
    id BLOB NOT NULL,
    link_id BLOB NOT NULL,
    clicked_at INTEGER NOT NULL,
    previous_id BLOB,
    address_hash TEXT,
    referrer_host TEXT,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;
