-- Thanks as work: whom to thank for what, by whom, until when; where it is sent to, and what a month may cost.
CREATE TABLE thanks_tasks (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    cause text NOT NULL CHECK (cause IN ('referral_won', 'story_told', 'by_hand')),
    cause_key text NOT NULL,
    referral_id uuid,
    reason text NOT NULL,
    arose_at timestamptz NOT NULL,
    made_at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('note', 'message', 'package')),
    text text NOT NULL,
    staff_id uuid REFERENCES staff_accounts (id),
    due_on text NOT NULL,
    cost bigint NOT NULL CHECK (cost >= 0),
    cost_month text,
    state text NOT NULL CHECK (state IN ('open', 'in_hand', 'sent', 'delivered', 'dropped')),
    signed_by text,
    sent_at timestamptz,
    ended_at timestamptz,
    drop_reason text,
    PRIMARY KEY (program_id, id),
    -- Whatever the code does: nothing is thanked for twice.
    UNIQUE (program_id, cause_key),
    CHECK ((cost = 0) = (cost_month IS NULL)),
    CHECK ((state = 'dropped') = (drop_reason IS NOT NULL)),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Who waits longest comes first.
CREATE INDEX thanks_tasks_by_state ON thanks_tasks (program_id, state, arose_at, id);

CREATE INDEX thanks_tasks_by_advocate ON thanks_tasks (program_id, advocate_id);

CREATE INDEX thanks_tasks_by_month ON thanks_tasks (program_id, cost_month) WHERE cost_month IS NOT NULL;

CREATE TABLE thanks_addresses (
    program_id uuid NOT NULL REFERENCES programs (id),
    thanks_id uuid NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    answer text CHECK (answer IN ('given', 'refused')),
    answered_at timestamptz,
    text text,
    forgotten_at timestamptz,
    PRIMARY KEY (program_id, thanks_id),
    CHECK (text IS NULL OR (answer = 'given' AND forgotten_at IS NULL)),
    FOREIGN KEY (program_id, thanks_id) REFERENCES thanks_tasks (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE thanks_budgets (
    program_id uuid NOT NULL PRIMARY KEY REFERENCES programs (id),
    amount bigint NOT NULL CHECK (amount >= 0),
    set_at timestamptz NOT NULL
);

ALTER TABLE notifications ADD COLUMN thanks_id uuid;
