-- What nodes keep in memory is told to all of them when it changes, within the transaction that changes it. Both happen seldom: telling
-- takes a lock that all tellers of the database share until they have committed.
CREATE FUNCTION tell_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('herald_changes', 'link ' || NEW.program_id || ' ' || NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION tell_program() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('herald_changes', 'program ' || NEW.id);
    RETURN NULL;
END $$;

CREATE TRIGGER links_told AFTER UPDATE ON links FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tell_link();
CREATE TRIGGER programs_told AFTER UPDATE ON programs FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tell_program();

-- The day's key under which addresses are hashed, the same on all nodes; dropped when its day is over.
CREATE TABLE address_keys (
    day text NOT NULL PRIMARY KEY,
    secret bytea NOT NULL
);
