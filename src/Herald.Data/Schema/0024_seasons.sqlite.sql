-- How a program counts the seasons of its leaderboards, and since when: every choice, since what was counted by it stays.
ALTER TABLE programs ADD COLUMN seasons TEXT NOT NULL DEFAULT 'quarter 1 0001-01-01';
