-- Who is to be left in peace is invited by no round, and counted there.
ALTER TABLE invitation_rounds ADD COLUMN resting INTEGER NOT NULL DEFAULT 0;
