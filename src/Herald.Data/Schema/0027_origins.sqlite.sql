-- What came of referrals is totalled by channel and by link too, not only by campaign. The totals are read again from the stream; facts
-- from before this script name neither, and count under what their referral names.
-- No reference to links: a column that is added cannot have one of two columns here. Links are never deleted.
ALTER TABLE referrals ADD COLUMN link_id BLOB;

-- Friends who accepted an invitation came by its link; an acceptance that is no later than the referral made it.
UPDATE referrals SET link_id = (
    SELECT a.link_id FROM acceptances a
    WHERE a.program_id = referrals.program_id AND a.referral_id = referrals.id
        AND a.accepted_at < referrals.recorded_at + 10000000
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
    program_id BLOB NOT NULL REFERENCES programs (id),
    day TEXT NOT NULL,
    campaign TEXT NOT NULL,
    channel TEXT NOT NULL,
    measure TEXT NOT NULL,
    count INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (program_id, day, campaign, channel, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_insights (
    program_id BLOB NOT NULL REFERENCES programs (id),
    day TEXT NOT NULL,
    link_id BLOB NOT NULL,
    leads INTEGER NOT NULL,
    qualified INTEGER NOT NULL,
    opportunities INTEGER NOT NULL,
    won INTEGER NOT NULL,
    pipeline INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    PRIMARY KEY (program_id, day, link_id)
) STRICT, WITHOUT ROWID;

DELETE FROM reader_positions WHERE reader = 'daily_totals';
