-- Advocates of the month.
CREATE TABLE honours (
    program_id uuid NOT NULL REFERENCES programs (id),
    id uuid NOT NULL,
    month text NOT NULL,
    advocate_id uuid NOT NULL,
    words text NOT NULL,
    chosen_by text NOT NULL,
    chosen_at timestamptz NOT NULL,
    announced_at timestamptz,
    PRIMARY KEY (program_id, id),
    -- Whatever the code does: one a month.
    UNIQUE (program_id, month),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX honours_by_advocate ON honours (program_id, advocate_id);

ALTER TABLE notifications ADD COLUMN honour_id uuid;
