-- What nodes keep in memory of a program's rules is told to all of them when a rule gets a version, is paused or goes on.
CREATE FUNCTION tell_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('herald_changes', 'program ' || NEW.program_id);
    RETURN NULL;
END $$;

CREATE TRIGGER rule_versions_told AFTER INSERT ON rule_versions FOR EACH ROW EXECUTE FUNCTION tell_rule();
CREATE TRIGGER rule_suspensions_told AFTER INSERT OR UPDATE ON rule_suspensions FOR EACH ROW EXECUTE FUNCTION tell_rule();
