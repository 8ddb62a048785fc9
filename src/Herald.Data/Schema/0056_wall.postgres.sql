-- The wall of fame: what members agreed to have shown outside the hub.
ALTER TABLE programs ADD COLUMN wall boolean NOT NULL DEFAULT false;
ALTER TABLE honours ADD COLUMN answered_at timestamptz, ADD COLUMN agreed_to text;

CREATE INDEX shout_outs_outside ON shout_outs (program_id, id) WHERE answer = 'agreed' AND hidden_at IS NULL;
