-- Pictures that people uploaded, drawn anew; their bytes stand apart. What nothing refers to says since when, and is dropped.
CREATE TABLE pictures (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('cover', 'proof', 'badge')),
    advocate_id BLOB,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    sha256 TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    loose_since INTEGER,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- A cover is asked for by its id alone.
CREATE INDEX pictures_by_id ON pictures (id);
CREATE INDEX pictures_loose ON pictures (loose_since) WHERE loose_since IS NOT NULL;
CREATE INDEX pictures_of_advocates ON pictures (program_id, advocate_id) WHERE advocate_id IS NOT NULL;

CREATE TABLE picture_files (
    program_id BLOB NOT NULL,
    picture_id BLOB NOT NULL,
    size TEXT NOT NULL CHECK (size IN ('full', 'small')),
    content BLOB NOT NULL,
    PRIMARY KEY (program_id, picture_id, size),
    FOREIGN KEY (program_id, picture_id) REFERENCES pictures (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
