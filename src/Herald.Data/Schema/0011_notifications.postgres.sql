-- What advocates are told of, and when they want to be mailed about it.
CREATE TABLE notifications (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    advocate_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    kind text NOT NULL,
    part_of uuid,
    referral_id uuid,
    unit text,
    amount bigint,
    pending boolean NOT NULL,
    releases_at timestamptz,
    occurred_at timestamptz NOT NULL,
    made_at timestamptz NOT NULL,
    read_at timestamptz,
    mail_due_at timestamptz,
    PRIMARY KEY (program_id, id),
    UNIQUE (program_id, activity_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX notifications_by_advocate ON notifications (program_id, advocate_id, id);

CREATE INDEX notifications_by_part ON notifications (program_id, part_of) WHERE part_of IS NOT NULL;

CREATE INDEX notifications_by_mail ON notifications (mail_due_at) WHERE mail_due_at IS NOT NULL;

CREATE TABLE notification_preferences (
    program_id uuid NOT NULL REFERENCES programs (id),
    advocate_id uuid NOT NULL,
    kind text NOT NULL,
    pace text NOT NULL CHECK (pace IN ('at_once', 'daily', 'never')),
    PRIMARY KEY (program_id, advocate_id, kind),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);
