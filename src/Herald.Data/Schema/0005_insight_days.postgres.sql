-- Totals per day, campaign and measure, kept by the reader daily_totals and derived from the stream alone.
CREATE TABLE insight_days (
    program_id uuid NOT NULL REFERENCES programs (id),
    day text NOT NULL,
    campaign text NOT NULL DEFAULT '',
    measure text NOT NULL,
    count bigint NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (program_id, day, campaign, measure)
);
