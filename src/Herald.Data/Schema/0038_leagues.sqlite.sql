-- Leagues: the rounds of a program, one a week, and who plays where. Written once when drawn, and once when settled.
CREATE TABLE league_rounds (
    program_id BLOB NOT NULL REFERENCES programs (id),
    week TEXT NOT NULL,
    tiers INTEGER NOT NULL CHECK (tiers BETWEEN 1 AND 5),
    drawn_at INTEGER NOT NULL,
    settled_at INTEGER,
    PRIMARY KEY (program_id, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE league_places (
    program_id BLOB NOT NULL,
    week TEXT NOT NULL,
    advocate_id BLOB NOT NULL,
    tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 5),
    league INTEGER NOT NULL CHECK (league >= 1),
    position INTEGER,
    score INTEGER,
    move TEXT CHECK (move IN ('up', 'stays', 'down')),
    PRIMARY KEY (program_id, week, advocate_id),
    FOREIGN KEY (program_id, week) REFERENCES league_rounds (program_id, week) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- One league's table.
CREATE INDEX league_places_by_league ON league_places (program_id, week, tier, league);

-- An advocate's weeks.
CREATE INDEX league_places_by_advocate ON league_places (program_id, advocate_id, week);
