-- Friends who left their details on an invitation: what they agreed to and when, and what their own page is about.
CREATE TABLE acceptances (
    program_id uuid NOT NULL REFERENCES programs (id),
    token_hash text NOT NULL,
    link_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    shows_referral boolean NOT NULL,
    click_id uuid,
    consent_version text NOT NULL,
    consent_text text NOT NULL,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, token_hash),
    FOREIGN KEY (program_id, link_id) REFERENCES links (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
);

CREATE INDEX acceptances_by_referral ON acceptances (program_id, referral_id);
