-- Badges, and what advocates have earned of them.
CREATE TABLE badges (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    about TEXT NOT NULL,
    shape TEXT NOT NULL,
    symbol TEXT NOT NULL,
    colour TEXT NOT NULL,
    challenge_id BLOB,
    tiers TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    retired_at INTEGER,
    swept_to BLOB,
    swept_at INTEGER,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug),
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- What the loop that looks back over the history has to do.
CREATE INDEX badges_unswept ON badges (changed_at) WHERE swept_at IS NULL AND retired_at IS NULL;

-- Written once for each badge, tier and advocate, and never taken away but by staff; who was revoked may get it again by hand.
CREATE TABLE badge_awards (
    program_id BLOB NOT NULL REFERENCES programs (id),
    id BLOB NOT NULL,
    badge_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 5),
    earned_at INTEGER NOT NULL,
    awarded_at INTEGER NOT NULL,
    given_by TEXT,
    note TEXT,
    revoked_at INTEGER,
    revoked_by TEXT,
    revoked_reason TEXT,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, badge_id) REFERENCES badges (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX badge_awards_standing ON badge_awards (program_id, advocate_id, badge_id, tier) WHERE revoked_at IS NULL;

CREATE INDEX badge_awards_by_badge ON badge_awards (program_id, badge_id, id);

ALTER TABLE notifications ADD COLUMN badge_award_id BLOB;

-- Completed challenges are deeds from now on: the reader derives them for what is past, too.
DELETE FROM reader_positions WHERE reader = 'deeds';
