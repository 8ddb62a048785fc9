-- Campaigns: what they bundle and are to reach. What they have reached is counted, never kept.
CREATE TABLE campaigns (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    about text,
    begins_on text NOT NULL,
    ends_on text NOT NULL CHECK (ends_on >= begins_on),
    scope text NOT NULL CHECK (scope IN ('named', 'program')),
    audience text,
    challenges text NOT NULL,
    rules text NOT NULL,
    links text NOT NULL,
    goals text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    ended_on text,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug)
);
