-- Leagues: the rounds of a program, one a week, and who plays where. Written once when drawn, and once when settled.
CREATE TABLE league_rounds (
    program_id uuid NOT NULL REFERENCES programs (id),
    week text NOT NULL,
    tiers integer NOT NULL CHECK (tiers BETWEEN 1 AND 5),
    drawn_at timestamptz NOT NULL,
    settled_at timestamptz,
    PRIMARY KEY (program_id, week)
);

CREATE TABLE league_places (
    program_id uuid NOT NULL,
    week text NOT NULL,
    advocate_id uuid NOT NULL,
    tier integer NOT NULL CHECK (tier BETWEEN 1 AND 5),
    league integer NOT NULL CHECK (league >= 1),
    position integer,
    score bigint,
    move text CHECK (move IN ('up', 'stays', 'down')),
    PRIMARY KEY (program_id, week, advocate_id),
    FOREIGN KEY (program_id, week) REFERENCES league_rounds (program_id, week) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- One league's table.
CREATE INDEX league_places_by_league ON league_places (program_id, week, tier, league);

-- An advocate's weeks.
CREATE INDEX league_places_by_advocate ON league_places (program_id, advocate_id, week);
