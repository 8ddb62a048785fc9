-- Who is named to be invited next; and rounds of invitations for all of them.
CREATE TABLE nominations (
    program_id uuid NOT NULL REFERENCES programs (id),
    advocate_id uuid NOT NULL,
    nominated_by text NOT NULL,
    nominated_at timestamptz NOT NULL,
    note text,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX nominations_by_time ON nominations (program_id, nominated_at);

-- Who referred somebody of late, and whose referrals were won.
CREATE INDEX deeds_referred ON deeds (program_id, occurred_at) WHERE kind = 'referral_submitted';

CREATE INDEX deeds_won ON deeds (program_id, occurred_at) WHERE kind = 'referral_won';

ALTER TABLE invitation_rounds
    DROP CONSTRAINT invitation_rounds_source_check,
    ADD CONSTRAINT invitation_rounds_source_check CHECK (source IN ('chosen', 'audience', 'import', 'nominated'));
