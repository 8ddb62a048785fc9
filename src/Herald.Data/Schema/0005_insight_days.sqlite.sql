-- Totals per day, campaign and measure, kept by the reader daily_totals and derived from the stream alone.
CREATE TABLE insight_days (
    program_id BLOB NOT NULL REFERENCES programs (id),
    day TEXT NOT NULL,
    campaign TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL,
    count INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (program_id, day, campaign, measure)
) STRICT, WITHOUT ROWID;
