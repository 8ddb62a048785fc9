-- Badges, and what advocates have earned of them.
CREATE TABLE badges (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    about text NOT NULL,
    shape text NOT NULL,
    symbol text NOT NULL,
    colour text NOT NULL,
    challenge_id uuid,
    tiers text NOT NULL,
    made_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    retired_at timestamptz,
    swept_to uuid,
    swept_at timestamptz,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, slug),
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- What the loop that looks back over the history has to do.
CREATE INDEX badges_unswept ON badges (changed_at) WHERE swept_at IS NULL AND retired_at IS NULL;

-- Written once for each badge, tier and advocate, and never taken away but by staff; who was revoked may get it again by hand.
CREATE TABLE badge_awards (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    badge_id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    tier integer NOT NULL CHECK (tier BETWEEN 1 AND 5),
    earned_at timestamptz NOT NULL,
    awarded_at timestamptz NOT NULL,
    given_by text,
    note text,
    revoked_at timestamptz,
    revoked_by text,
    revoked_reason text,
    PRIMARY KEY (program_id, id),
    FOREIGN KEY (program_id, badge_id) REFERENCES badges (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE UNIQUE INDEX badge_awards_standing ON badge_awards (program_id, advocate_id, badge_id, tier) WHERE revoked_at IS NULL;

CREATE INDEX badge_awards_by_badge ON badge_awards (program_id, badge_id, id);

ALTER TABLE notifications ADD COLUMN badge_award_id uuid;

-- Completed challenges are deeds from now on: the reader derives them for what is past, too.
DELETE FROM reader_positions WHERE reader = 'deeds';
