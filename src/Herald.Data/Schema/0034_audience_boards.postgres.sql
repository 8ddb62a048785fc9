-- Those who belong to an audience may have a leaderboard among themselves.
ALTER TABLE audiences ADD COLUMN board text CHECK (length(board) BETWEEN 1 AND 40);
