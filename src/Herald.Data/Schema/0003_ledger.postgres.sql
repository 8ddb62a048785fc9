-- The books: wallets, entries with their postings, and holds. Entries, postings, holds and resolutions are never changed or deleted.
CREATE TABLE wallets (
    program_id uuid NOT NULL REFERENCES programs (id),
    party text NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id uuid NOT NULL,
    unit text NOT NULL,
    issued bigint NOT NULL CHECK (issued <= 0),
    pending bigint NOT NULL CHECK (pending >= 0),
    available bigint NOT NULL CHECK (available >= 0),
    held bigint NOT NULL CHECK (held >= 0),
    debt bigint NOT NULL CHECK (debt <= 0),
    spent bigint NOT NULL CHECK (spent >= 0),
    PRIMARY KEY (program_id, holder_id, unit),
    CHECK (issued + pending + available + held + debt + spent = 0),
    CHECK (debt = 0 OR available = 0)
);

CREATE TABLE entries (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    kind text NOT NULL CHECK (kind IN ('earn', 'release', 'take_back', 'hold', 'post', 'void', 'expire')),
    party text NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id uuid NOT NULL,
    unit text NOT NULL,
    earning_id uuid,
    rule_id uuid,
    rule_version integer,
    referral_id uuid,
    event_id uuid,
    hold_id uuid,
    note text CHECK (length(note) <= 500),
    occurred_at timestamptz NOT NULL,
    posted_at timestamptz NOT NULL,
    digest text NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (program_id, id),
    UNIQUE (key, program_id)
);

-- Only the primary key begins with the program: until PostgreSQL has statistics it takes all indexes that begin alike for equally good,
-- keeps the plan, and a lookup by key would walk through all entries of the program.
CREATE INDEX entries_by_holder ON entries (holder_id, id);
CREATE INDEX entries_by_referral ON entries (referral_id, id) WHERE referral_id IS NOT NULL;

-- Postings are written before their entry, which seals them.
CREATE TABLE postings (
    program_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    part text NOT NULL CHECK (part IN ('issued', 'pending', 'available', 'held', 'debt', 'spent')),
    amount bigint NOT NULL CHECK (amount <> 0 AND amount BETWEEN -10000000000000 AND 10000000000000),
    PRIMARY KEY (program_id, entry_id, part),
    FOREIGN KEY (program_id, entry_id) REFERENCES entries (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE holds (
    program_id uuid NOT NULL,
    id uuid NOT NULL,
    party text NOT NULL CHECK (party IN ('advocate', 'friend')),
    holder_id uuid NOT NULL,
    unit text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    entry_id uuid NOT NULL,
    placed_by text NOT NULL,
    placed_at timestamptz NOT NULL,
    expires_at timestamptz,
    PRIMARY KEY (program_id, id),
    UNIQUE (entry_id, program_id),
    FOREIGN KEY (program_id, entry_id) REFERENCES entries (program_id, id)
);

CREATE INDEX holds_by_holder ON holds (holder_id, id);

CREATE TABLE hold_resolutions (
    program_id uuid NOT NULL,
    hold_id uuid NOT NULL,
    ended text NOT NULL CHECK (ended IN ('posted', 'voided', 'expired')),
    entry_id uuid NOT NULL,
    resolved_by text NOT NULL,
    resolved_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, hold_id),
    UNIQUE (entry_id, program_id),
    FOREIGN KEY (program_id, hold_id) REFERENCES holds (program_id, id),
    FOREIGN KEY (program_id, entry_id) REFERENCES entries (program_id, id)
);

-- The open holds that will expire, so that the job which expires them reads no others. The row goes when the hold is resolved.
CREATE TABLE hold_expiries (
    program_id uuid NOT NULL,
    hold_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, hold_id),
    FOREIGN KEY (program_id, hold_id) REFERENCES holds (program_id, id)
);

CREATE INDEX hold_expiries_by_time ON hold_expiries (expires_at);

CREATE FUNCTION entries_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT coalesce(sum(amount), 1) FROM postings WHERE program_id = NEW.program_id AND entry_id = NEW.id) <> 0 THEN
        RAISE EXCEPTION 'an entry needs postings that sum to zero, written before it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION postings_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM entries WHERE program_id = NEW.program_id AND id = NEW.entry_id) THEN
        RAISE EXCEPTION 'the entry is sealed: its postings were written before it, and none may follow' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER entries_sealed BEFORE INSERT ON entries FOR EACH ROW EXECUTE FUNCTION entries_seal();
CREATE TRIGGER postings_sealed BEFORE INSERT ON postings FOR EACH ROW EXECUTE FUNCTION postings_seal();
CREATE TRIGGER entries_unchanged BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER entries_kept BEFORE TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER postings_unchanged BEFORE UPDATE OR DELETE ON postings FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER postings_kept BEFORE TRUNCATE ON postings FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER holds_unchanged BEFORE UPDATE OR DELETE ON holds FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER holds_kept BEFORE TRUNCATE ON holds FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER hold_resolutions_unchanged BEFORE UPDATE OR DELETE ON hold_resolutions FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER hold_resolutions_kept BEFORE TRUNCATE ON hold_resolutions FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

CREATE INDEX entries_by_earning ON entries (earning_id, program_id);
