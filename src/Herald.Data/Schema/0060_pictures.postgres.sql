-- Pictures that people uploaded, drawn anew; their bytes stand apart. What nothing refers to says since when, and is dropped.
CREATE TABLE pictures (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('cover', 'proof', 'badge')),
    advocate_id uuid,
    media_type text NOT NULL,
    width integer NOT NULL CHECK (width > 0),
    height integer NOT NULL CHECK (height > 0),
    bytes integer NOT NULL CHECK (bytes > 0),
    sha256 text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    loose_since timestamptz,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- A cover is asked for by its id alone.
CREATE INDEX pictures_by_id ON pictures (id);
CREATE INDEX pictures_loose ON pictures (loose_since) WHERE loose_since IS NOT NULL;
CREATE INDEX pictures_of_advocates ON pictures (program_id, advocate_id) WHERE advocate_id IS NOT NULL;

CREATE TABLE picture_files (
    program_id uuid NOT NULL,
    picture_id uuid NOT NULL,
    size text NOT NULL CHECK (size IN ('full', 'small')),
    content bytea NOT NULL,
    PRIMARY KEY (program_id, picture_id, size),
    FOREIGN KEY (program_id, picture_id) REFERENCES pictures (program_id, id) DEFERRABLE INITIALLY DEFERRED
);
