-- What nodes keep in memory of a key is told to all of them when it is revoked. That it was used changes nothing that they keep.
CREATE FUNCTION tell_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('herald_changes', 'key ' || NEW.program_id || ' ' || NEW.id);
    RETURN NULL;
END $$;

CREATE TRIGGER api_keys_told AFTER UPDATE ON api_keys FOR EACH ROW
    WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at OR OLD.scopes IS DISTINCT FROM NEW.scopes) EXECUTE FUNCTION tell_key();
