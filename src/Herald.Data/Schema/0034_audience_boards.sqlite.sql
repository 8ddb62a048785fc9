-- Those who belong to an audience may have a leaderboard among themselves.
ALTER TABLE audiences ADD COLUMN board TEXT CHECK (length(board) BETWEEN 1 AND 40);
