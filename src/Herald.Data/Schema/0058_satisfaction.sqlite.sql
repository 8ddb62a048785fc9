-- How satisfied advocates say they are, and what they bought themselves. What events tell is kept by the reader customers, which derives
-- it for what is past, too; what a challenge asked is written as it is answered.
CREATE TABLE satisfaction_answers (
    program_id BLOB NOT NULL REFERENCES programs (id),
    source_id BLOB NOT NULL,
    advocate_id BLOB NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    challenge_id BLOB,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (program_id, source_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (program_id, challenge_id) REFERENCES challenges (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- What one advocate said last.
CREATE INDEX satisfaction_answers_by_advocate ON satisfaction_answers (program_id, advocate_id, answered_at);

-- Who said the most, the latest of them first.
CREATE INDEX satisfaction_answers_by_score ON satisfaction_answers (program_id, score, answered_at);

-- What was said in the days of a campaign.
CREATE INDEX satisfaction_answers_by_time ON satisfaction_answers (program_id, answered_at);

CREATE TABLE customer_values (
    program_id BLOB NOT NULL REFERENCES programs (id),
    advocate_id BLOB NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (program_id, advocate_id),
    FOREIGN KEY (program_id, advocate_id) REFERENCES advocates (program_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_values_by_amount ON customer_values (program_id, amount);
