-- What advocates did, kept by the reader deeds, which can derive it again; and audiences, which are named conditions over advocates.
CREATE TABLE deeds (
    program_id uuid NOT NULL REFERENCES programs (id),
    source_id uuid NOT NULL,
    kind text NOT NULL,
    advocate_id uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, source_id, kind)
);

-- How often, when first and when last, of one advocate or of each in turn.
CREATE INDEX deeds_by_advocate ON deeds (program_id, advocate_id, kind, occurred_at);

CREATE TABLE audiences (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    condition text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug)
);
