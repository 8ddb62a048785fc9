-- Shout-outs: public thanks within the hub, with what both whom one names agreed to.
CREATE TABLE shout_outs (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    by_advocate_id uuid,
    signed_by text,
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    reason text,
    given_at timestamptz NOT NULL,
    giver_agreed_to text,
    answer text CHECK (answer IN ('agreed', 'declined')),
    answered_at timestamptz,
    agreed_to text,
    reported_at timestamptz,
    reported_by uuid,
    report text,
    reviewed_at timestamptz,
    hidden_at timestamptz,
    hidden_by text,
    hidden_reason text,
    PRIMARY KEY (program_id, id),
    CHECK ((by_advocate_id IS NULL) <> (signed_by IS NULL)),
    -- Whatever the code does: nobody thanks himself, and nothing goes outside without words that were agreed to.
    CHECK (by_advocate_id IS NULL OR by_advocate_id <> advocate_id),
    CHECK (agreed_to IS NULL OR answer = 'agreed'),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, by_advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX shout_outs_by_advocate ON shout_outs (program_id, advocate_id, id);

CREATE INDEX shout_outs_by_giver ON shout_outs (program_id, by_advocate_id, given_at) WHERE by_advocate_id IS NOT NULL;

-- What staff have to look at.
CREATE INDEX shout_outs_reported ON shout_outs (program_id, reported_at) WHERE reported_at IS NOT NULL AND reviewed_at IS NULL;

ALTER TABLE notifications ADD COLUMN shout_out_id uuid;
