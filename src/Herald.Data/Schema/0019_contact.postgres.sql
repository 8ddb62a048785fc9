-- Where a company is reached, what friends see of an advocate, in whose name a mail goes, what was written, and reminders.
ALTER TABLE programs ADD COLUMN contact_email text;

ALTER TABLE advocates ADD COLUMN friends_see text NOT NULL DEFAULT 'first_name' CHECK (friends_see IN ('first_name', 'program'));

ALTER TABLE mails ADD COLUMN sender_name text;

ALTER TABLE notifications ADD COLUMN message_id uuid;

CREATE TABLE reminders (
    program_id uuid NOT NULL REFERENCES programs (id),
    referral_id uuid NOT NULL,
    number integer NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, referral_id, number),
    FOREIGN KEY (program_id, referral_id) REFERENCES referrals (program_id, id) DEFERRABLE INITIALLY DEFERRED
);
