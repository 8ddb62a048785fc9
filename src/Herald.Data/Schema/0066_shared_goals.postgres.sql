-- How far all have come with what a challenge asks of them together, and how far those who took part are paid for it.
CREATE TABLE shared_goals (
    program_id uuid NOT NULL REFERENCES programs (id),
    challenge_id uuid NOT NULL,
    target integer NOT NULL CHECK (target > 1),
    done integer NOT NULL CHECK (done >= 0),
    reached_at timestamptz,
    paid_to uuid,
    PRIMARY KEY (program_id, challenge_id),
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- Where somebody is to be paid still, in all programs.
CREATE INDEX shared_goals_to_pay ON shared_goals (program_id, challenge_id) WHERE paid_to IS NOT NULL;

-- Who did a challenge, in the order in which they are paid.
CREATE INDEX completions_done ON completions (program_id, challenge_id, id) WHERE state = 'completed';
