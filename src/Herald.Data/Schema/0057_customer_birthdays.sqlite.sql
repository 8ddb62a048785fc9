-- Advocates are thanked for each year as a customer. SQLite changes no check of a table, so the table is made anew, and what refers to it.
CREATE TABLE thanks_tasks_next (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('referral_won', 'story_told', 'customer_birthday', 'by_hand')),
    cause_key TEXT NOT NULL,
    referral_id BLOB,
    reason TEXT NOT NULL,
    arose_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'message', 'package')),
    text TEXT NOT NULL,
    staff_id BLOB REFERENCES staff_accounts (id),
    due_on TEXT NOT NULL,
    cost INTEGER NOT NULL CHECK (cost >= 0),
    cost_month TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'in_hand', 'sent', 'delivered', 'dropped')),
    signed_by TEXT,
    sent_at INTEGER,
    ended_at INTEGER,
    drop_reason TEXT,
    PRIMARY KEY (program_id, id),
    -- Whatever the code does: nothing is thanked for twice.
    UNIQUE (program_id, cause_key),
    CHECK ((cost = 0) = (cost_month IS NULL)),
    CHECK ((state = 'dropped') = (drop_reason IS NOT NULL)),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO thanks_tasks_next SELECT * FROM thanks_tasks;

CREATE TABLE thanks_addresses_kept AS SELECT * FROM thanks_addresses;
DROP TABLE thanks_addresses;
DROP TABLE thanks_tasks;
ALTER TABLE thanks_tasks_next RENAME TO thanks_tasks;

-- Who waits longest comes first.
CREATE INDEX thanks_tasks_by_state ON thanks_tasks (program_id, state, arose_at, id);

CREATE INDEX thanks_tasks_by_advocate ON thanks_tasks (program_id, advocate_id);

CREATE INDEX thanks_tasks_by_month ON thanks_tasks (program_id, cost_month) WHERE cost_month IS NOT NULL;

CREATE TABLE thanks_addresses (
    program_id BLOB NOT NULL REFERENCES programs (id),
    thanks_id BLOB NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer TEXT CHECK (answer IN ('given', 'refused')),
    answered_at INTEGER,
    text TEXT,
    forgotten_at INTEGER,
    PRIMARY KEY (program_id, thanks_id),
    CHECK (text IS NULL OR (answer = 'given' AND forgotten_at IS NULL)),
    FOREIGN KEY (program_id, thanks_id) REFERENCES thanks_tasks (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO thanks_addresses SELECT * FROM thanks_addresses_kept;
DROP TABLE thanks_addresses_kept;
