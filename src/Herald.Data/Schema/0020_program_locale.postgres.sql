-- In which language and manner a program speaks to who has chosen none.
ALTER TABLE programs ADD COLUMN locale text NOT NULL DEFAULT 'en-GB';
