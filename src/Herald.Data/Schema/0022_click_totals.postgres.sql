-- Totals of clicks by the program's hours and days, which panels read instead of the clicks. A batch of clicks leaves a tally of itself,
-- which is added to the totals in the background. The totals can be counted anew from the clicks at any time.
CREATE TABLE click_tallies (
    program_id uuid NOT NULL,
    -- That of the first click in it.
    id uuid NOT NULL,
    counts bytea NOT NULL,
    PRIMARY KEY (program_id, id)
    -- All of it comes and goes within a second: cleared by what went, not by what is there.
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE TABLE click_hours (
    program_id uuid NOT NULL REFERENCES programs (id),
    hour timestamptz NOT NULL,
    campaign text NOT NULL,
    channel text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (program_id, hour, campaign, channel)
);

CREATE TABLE click_days (
    program_id uuid NOT NULL REFERENCES programs (id),
    day text NOT NULL,
    campaign text NOT NULL,
    channel text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (program_id, day, campaign, channel)
);

-- The day first: what is added to lies close together, however many links there are.
CREATE TABLE link_days (
    program_id uuid NOT NULL REFERENCES programs (id),
    day text NOT NULL,
    link_id uuid NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (program_id, day, link_id)
);

-- In which zone the totals of a program are kept, and which days are still to be counted anew.
CREATE TABLE click_recounts (
    program_id uuid NOT NULL PRIMARY KEY REFERENCES programs (id),
    time_zone text NOT NULL,
    turn bigint NOT NULL,
    next_day text,
    last_day text,
    kept_since timestamptz
);
