-- The wall of fame: what members agreed to have shown outside the hub.
ALTER TABLE programs ADD COLUMN wall INTEGER NOT NULL DEFAULT 0 CHECK (wall IN (0, 1));
ALTER TABLE honours ADD COLUMN answered_at INTEGER;
ALTER TABLE honours ADD COLUMN agreed_to TEXT;

CREATE INDEX shout_outs_outside ON shout_outs (program_id, id) WHERE answer = 'agreed' AND hidden_at IS NULL;
