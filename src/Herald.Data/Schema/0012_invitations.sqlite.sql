-- Friends who left their details on an invitation: what they agreed to and when, and what their own page is about.
CREATE TABLE acceptances (
    program_id BLOB NOT NULL REFERENCES programs (id),
    token_hash TEXT NOT NULL,
    link_id BLOB NOT NULL,
    referral_id BLOB NOT NULL,
    shows_referral INTEGER NOT NULL,
    click_id BLOB,
    consent_version TEXT NOT NULL,
    consent_text TEXT NOT NULL,
    accepted_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, token_hash),
    FOREIGN KEY (program_id, link_id) REFERENCES links (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX acceptances_by_referral ON acceptances (program_id, referral_id);
