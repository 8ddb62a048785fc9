-- What advocates leave in the hub: their own words for each channel, and that a friend agreed to be contacted.
CREATE TABLE share_drafts (
    program_id uuid NOT NULL REFERENCES programs (id),
    advocate_id uuid NOT NULL,
    channel text NOT NULL,
    subject text,
    text text NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, advocate_id, channel),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id)
);

CREATE TABLE friend_agreements (
    program_id uuid NOT NULL REFERENCES programs (id),
    referral_id uuid NOT NULL,
    words text NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, referral_id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
);
