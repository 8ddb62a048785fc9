-- Totals of clicks by the program's hours and days, which panels read instead of the clicks. A batch of clicks leaves a tally of itself,
-- which is added to the totals in the background. The totals can be counted anew from the clicks at any time.
CREATE TABLE click_tallies (
    program_id BLOB NOT NULL,
    -- That of the first click in it.
    id BLOB NOT NULL,
    counts BLOB NOT NULL,
    PRIMARY KEY (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE click_hours (
    program_id BLOB NOT NULL REFERENCES programs (id),
    hour INTEGER NOT NULL,
    campaign TEXT NOT NULL,
    channel TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (program_id, hour, campaign, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE click_days (
    program_id BLOB NOT NULL REFERENCES programs (id),
    day TEXT NOT NULL,
    campaign TEXT NOT NULL,
    channel TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (program_id, day, campaign, channel)
) STRICT, WITHOUT ROWID;

-- The day first: what is added to lies close together, however many links there are.
CREATE TABLE link_days (
    program_id BLOB NOT NULL REFERENCES programs (id),
    day TEXT NOT NULL,
    link_id BLOB NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (program_id, day, link_id)
) STRICT, WITHOUT ROWID;

-- In which zone the totals of a program are kept, and which days are still to be counted anew.
CREATE TABLE click_recounts (
    program_id BLOB NOT NULL PRIMARY KEY REFERENCES programs (id),
    time_zone TEXT NOT NULL,
    turn INTEGER NOT NULL,
    next_day TEXT,
    last_day TEXT,
    kept_since INTEGER
) STRICT, WITHOUT ROWID;
