-- Links that advocates share, and the clicks on them.
CREATE TABLE links (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    code text NOT NULL,
    -- Empty where none was named, so that uniqueness holds for these too.
    campaign text NOT NULL,
    channel text NOT NULL,
    destination text NOT NULL,
    made_at timestamptz NOT NULL,
    paused_at timestamptz,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, code),
    UNIQUE (program_id, advocate_id, campaign, channel, destination),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id)
);

-- No foreign keys: links are never deleted, and each check would cost as much as the click. The id begins with the time of the click.
CREATE TABLE clicks (
    program_id uuid NOT NULL,
    id uuid NOT NULL,
    link_id uuid NOT NULL,
    clicked_at timestamptz NOT NULL,
    previous_id uuid,
    address_hash text,
    referrer_host text,
    PRIMARY KEY (program_id, id)
);
