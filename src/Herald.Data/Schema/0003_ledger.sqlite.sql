-- The books: wallets, entries with their postings, and holds. Entries, postings, holds and resolutions are never changed or deleted.
CREATE TABLE wallets (
    program_id BLOB NOT NULL REFERENCES programs (id),
    party TEXT NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id BLOB NOT NULL,
    unit TEXT NOT NULL,
    issued INTEGER NOT NULL CHECK (issued <= 0),
    pending INTEGER NOT NULL CHECK (pending >= 0),
    available INTEGER NOT NULL CHECK (available >= 0),
    held INTEGER NOT NULL CHECK (held >= 0),
    debt INTEGER NOT NULL CHECK (debt <= 0),
    spent INTEGER NOT NULL CHECK (spent >= 0),
    PRIMARY KEY (program_id, holder_id, unit),
    CHECK (issued + pending + available + held + debt + spent = 0),
    CHECK (debt = 0 OR available = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    kind TEXT NOT NULL CHECK (kind IN ('earn', 'release', 'take_back', 'hold', 'post', 'void', 'expire')),
    party TEXT NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id BLOB NOT NULL,
    unit TEXT NOT NULL,
    earning_id BLOB,
    rule_id BLOB,
    rule_version INTEGER,
    referral_id BLOB,
    event_id BLOB,
    hold_id BLOB,
    note TEXT CHECK (length(note) <= 500),
    occurred_at INTEGER NOT NULL,
    posted_at INTEGER NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (program_id, id),
    UNIQUE (key, program_id)
) STRICT, WITHOUT ROWID;

-- Only the primary key begins with the program: until PostgreSQL has statistics it takes all indexes that begin alike for equally good,
-- keeps the plan, and a lookup by key would walk through all entries of the program.
CREATE INDEX entries_by_holder ON entries (holder_id, id);
CREATE INDEX entries_by_referral ON entries (referral_id, id) WHERE referral_id IS NOT NULL;

-- Postings are written before their entry, which seals them.
CREATE TABLE postings (
    program_id BLOB NOT NULL,
    entry_id BLOB NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('issued', 'pending', 'available', 'held', 'debt', 'spent')),
    amount INTEGER NOT NULL CHECK (amount <> 0 AND amount BETWEEN -10000000000000 AND 10000000000000),
    PRIMARY KEY (program_id, entry_id, part),
    FOREIGN KEY (program_id, entry_id) REFERENCES entries (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE holds (
    program_id BLOB NOT NULL,
    id BLOB NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id BLOB NOT NULL,
    unit TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    entry_id BLOB NOT NULL,
    placed_by TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    expires_at INTEGER,
    PRIMARY KEY (program_id, id),
    UNIQUE (entry_id, program_id),
    FOREIGN KEY (program_id, entry_id) REFERENCES entries (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX holds_by_holder ON holds (holder_id, id);

CREATE TABLE hold_resolutions (
    program_id BLOB NOT NULL,
    hold_id BLOB NOT NULL,
    ended TEXT NOT NULL CHECK (ended IN ('posted', 'voided', 'expired')),
    entry_id BLOB NOT NULL,
    resolved_by TEXT NOT NULL,
    resolved_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, hold_id),
    UNIQUE (entry_id, program_id),
    FOREIGN KEY (program_id, hold_id) REFERENCES holds (program_id, id),
    FOREIGN KEY (program_id, entry_id) REFERENCES entries (program_id, id)
) STRICT, WITHOUT ROWID;

-- The open holds that will expire, so that the job which expires them reads no others. The row goes when the hold is resolved.
CREATE TABLE hold_expiries (
    program_id BLOB NOT NULL,
    hold_id BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, hold_id),
    FOREIGN KEY (program_id, hold_id) REFERENCES holds (program_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_expiries_by_time ON hold_expiries (expires_at);

-- The first two conditions also stop INSERT OR REPLACE, which deletes without asking the triggers on DELETE.
CREATE TRIGGER entries_sealed BEFORE INSERT ON entries BEGIN
    SELECT RAISE(ABORT, 'entries are immutable: this id or key is taken')
    WHERE EXISTS (SELECT 1 FROM entries WHERE program_id = NEW.program_id AND id = NEW.id)
        OR EXISTS (SELECT 1 FROM entries WHERE program_id = NEW.program_id AND key = NEW.key);
    SELECT RAISE(ABORT, 'an entry needs postings that sum to zero, written before it')
    WHERE (SELECT coalesce(sum(amount), 1) FROM postings WHERE program_id = NEW.program_id AND entry_id = NEW.id) <> 0;
END;

CREATE TRIGGER postings_sealed BEFORE INSERT ON postings BEGIN
    SELECT RAISE(ABORT, 'the entry is sealed: its postings were written before it, and none may follow')
    WHERE EXISTS (SELECT 1 FROM entries WHERE program_id = NEW.program_id AND id = NEW.entry_id);
END;

CREATE TRIGGER holds_sealed BEFORE INSERT ON holds BEGIN
    SELECT RAISE(ABORT, 'holds are immutable: this id is taken')
    WHERE EXISTS (SELECT 1 FROM holds WHERE program_id = NEW.program_id AND id = NEW.id);
END;

CREATE TRIGGER hold_resolutions_sealed BEFORE INSERT ON hold_resolutions BEGIN
    SELECT RAISE(ABORT, 'a hold resolves once')
    WHERE EXISTS (SELECT 1 FROM hold_resolutions WHERE program_id = NEW.program_id AND hold_id = NEW.hold_id);
END;

CREATE TRIGGER entries_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are immutable'); END;
CREATE TRIGGER entries_unchanged BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are immutable'); END;
CREATE TRIGGER postings_kept BEFORE DELETE ON postings BEGIN SELECT RAISE(ABORT, 'postings are immutable'); END;
CREATE TRIGGER postings_unchanged BEFORE UPDATE ON postings BEGIN SELECT RAISE(ABORT, 'postings are immutable'); END;
CREATE TRIGGER holds_kept BEFORE DELETE ON holds BEGIN SELECT RAISE(ABORT, 'holds are immutable'); END;
CREATE TRIGGER holds_unchanged BEFORE UPDATE ON holds BEGIN SELECT RAISE(ABORT, 'holds are immutable'); END;
CREATE TRIGGER hold_resolutions_kept BEFORE DELETE ON hold_resolutions BEGIN SELECT RAISE(ABORT, 'a hold resolves once'); END;
CREATE TRIGGER hold_resolutions_unchanged BEFORE UPDATE ON hold_resolutions BEGIN SELECT RAISE(ABORT, 'a hold resolves once'); END;

CREATE INDEX entries_by_earning ON entries (earning_id, program_id);
