-- Badges that their owners show outside, as signed credentials, and the keys that sign them.
CREATE TABLE signing_keys (
    program_id uuid NOT NULL REFERENCES programs (id),
    number integer NOT NULL CHECK (number >= 1),
    public_key text NOT NULL,
    secret text NOT NULL,
    made_at timestamptz NOT NULL,
    retired_at timestamptz,
    PRIMARY KEY (program_id, number)
);

CREATE TABLE badge_shares (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    award_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    agreed_to text NOT NULL,
    shown_name text,
    key_number integer NOT NULL,
    status_list_number integer NOT NULL CHECK (status_list_number >= 1),
    status_index integer NOT NULL CHECK (status_index BETWEEN 0 AND 131071),
    credential text NOT NULL,
    shared_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_by text,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, key_number) REFERENCES signing_keys (program_id, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, award_id) REFERENCES badge_awards (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- The address of its page names no program.
CREATE INDEX badge_shares_by_id ON badge_shares (id);

-- A place is one credential's for good, whatever became of it.
CREATE UNIQUE INDEX badge_shares_by_place ON badge_shares (program_id, status_list_number, status_index);

CREATE UNIQUE INDEX badge_shares_standing ON badge_shares (program_id, award_id) WHERE ended_at IS NULL;

CREATE INDEX badge_shares_by_advocate ON badge_shares (program_id, advocate_id);
