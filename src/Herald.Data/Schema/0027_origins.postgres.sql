-- What came of referrals is totalled by channel and by link too, not only by campaign. The totals are read again from the stream; facts
-- from before this script name neither, and count under what their referral names.
-- No reference to links, as on SQLite, where a column that is added cannot have one of two columns. Links are never deleted.
ALTER TABLE referrals ADD COLUMN link_id uuid;

-- Friends who accepted an invitation came by its link; an acceptance that is no later than the referral made it.
UPDATE referrals SET link_id = (
    SELECT a.link_id FROM acceptances a
    WHERE a.program_id = referrals.program_id AND a.referral_id = referrals.id
        AND a.accepted_at < referrals.recorded_at + interval '10 seconds'
    ORDER BY a.accepted_at LIMIT 1)
WHERE introduction = 'form';

-- What a conversion opened has campaign and channel from a link of its advocate: known where just one has these, and staff gave the
-- referral to nobody else.
UPDATE referrals SET link_id = (
    SELECT l.id FROM links l
    WHERE l.program_id = referrals.program_id AND l.advocate_id = referrals.advocate_id
        AND l.campaign = coalesce(referrals.campaign, '') AND l.channel = coalesce(referrals.channel, ''))
WHERE introduction = 'conversion'
    AND 1 = (
        SELECT count(*) FROM links l
        WHERE l.program_id = referrals.program_id AND l.advocate_id = referrals.advocate_id
            AND l.campaign = coalesce(referrals.campaign, '') AND l.channel = coalesce(referrals.channel, ''))
    AND NOT EXISTS (SELECT 1 FROM reassignments r WHERE r.program_id = referrals.program_id AND r.referral_id = referrals.id);

DROP TABLE insight_days;

CREATE TABLE insight_days (
    program_id uuid NOT NULL REFERENCES programs (id),
    day text NOT NULL,
    campaign text NOT NULL,
    channel text NOT NULL,
    measure text NOT NULL,
    count bigint NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (program_id, day, campaign, channel, measure)
);

CREATE TABLE link_insights (
    program_id uuid NOT NULL REFERENCES programs (id),
    day text NOT NULL,
    link_id uuid NOT NULL,
    leads bigint NOT NULL,
    qualified bigint NOT NULL,
    opportunities bigint NOT NULL,
    won bigint NOT NULL,
    pipeline bigint NOT NULL,
    closed bigint NOT NULL,
    PRIMARY KEY (program_id, day, link_id)
);

DELETE FROM reader_positions WHERE reader = 'daily_totals';
