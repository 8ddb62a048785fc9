-- Where a company is reached, what friends see of an advocate, in whose name a mail goes, what was written, and reminders.
ALTER TABLE programs ADD COLUMN contact_email TEXT;

ALTER TABLE advocates ADD COLUMN friends_see TEXT NOT NULL DEFAULT 'first_name' CHECK (friends_see IN ('first_name', 'program'));

ALTER TABLE mails ADD COLUMN sender_name TEXT;

ALTER TABLE notifications ADD COLUMN message_id BLOB;

CREATE TABLE reminders (
    program_id BLOB NOT NULL REFERENCES programs (id),
    referral_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, referral_id, number),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
