-- By a new stamp all sessions of an advocate end; none until he first ends them.
ALTER TABLE advocates ADD COLUMN security_stamp TEXT;
