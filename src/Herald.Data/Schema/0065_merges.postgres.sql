-- Two advocates who are one person: who went into whom, what came along, and that it was undone.
ALTER TABLE advocates ADD COLUMN merged_into uuid;

CREATE TABLE merges (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    from_id uuid NOT NULL,
    into_id uuid NOT NULL,
    note text,
    before text NOT NULL,
    after text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    undone_by text,
    undone_at timestamptz,
    PRIMARY KEY (program_id, id),
    CHECK (from_id <> into_id),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL)),
    FOREIGN KEY (program_id, from_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, into_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Whatever the code does: nobody is merged into two.
CREATE UNIQUE INDEX merges_standing ON merges (program_id, from_id) WHERE undone_at IS NULL;

CREATE INDEX merges_by_keeper ON merges (program_id, into_id);

CREATE TABLE merged_rows (
    program_id uuid NOT NULL,
    merge_id uuid NOT NULL,
    place text NOT NULL,
    row_id uuid NOT NULL,
    PRIMARY KEY (program_id, merge_id, place, row_id),
    FOREIGN KEY (program_id, merge_id) REFERENCES merges (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Links of the same campaign, channel and destination lie beside each other where one of them came by a merge.
ALTER TABLE links ADD COLUMN merge_id uuid;

ALTER TABLE links DROP CONSTRAINT links_program_id_advocate_id_campaign_channel_destination_key;

CREATE UNIQUE INDEX links_by_place ON links (program_id, advocate_id, campaign, channel, destination) WHERE merge_id IS NULL;

CREATE INDEX links_by_advocate ON links (program_id, advocate_id);
