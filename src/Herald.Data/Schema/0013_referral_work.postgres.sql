-- What staff decide about referrals, and what advocates and reps say to each other.
CREATE TABLE reassignments (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    friend_id uuid NOT NULL,
    from_advocate_id uuid NOT NULL,
    to_advocate_id uuid NOT NULL,
    decides_credit boolean NOT NULL,
    reason text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, friend_id) REFERENCES friends (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, to_advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX reassignments_by_friend ON reassignments (program_id, friend_id);

CREATE INDEX reassignments_by_referral ON reassignments (program_id, referral_id);

CREATE TABLE hand_overs (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    from_email text,
    to_email text NOT NULL,
    reason text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX hand_overs_by_referral ON hand_overs (program_id, referral_id);

CREATE TABLE thread_messages (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('advocate', 'staff')),
    author_name text NOT NULL,
    text text NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX thread_messages_by_referral ON thread_messages (program_id, referral_id);
