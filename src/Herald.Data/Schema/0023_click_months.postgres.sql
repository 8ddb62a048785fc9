-- Clicks by months of UTC, so that old ones are dropped as whole tables. An id begins with the time of its click: months are ranges of
-- ids, the key stays what it was, and a look-up by id goes to one month. Which months there are is kept by ClickMonths.
CREATE FUNCTION first_id_at(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((EXTRACT(EPOCH FROM instant) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

ALTER TABLE clicks RENAME TO clicks_undivided;
ALTER INDEX clicks_pkey RENAME TO clicks_undivided_pkey;

CREATE TABLE clicks (
    program_id uuid NOT NULL,
    id uuid NOT NULL,
    link_id uuid NOT NULL,
    clicked_at timestamptz NOT NULL,
    previous_id uuid,
    address_hash text,
    referrer_host text,
    PRIMARY KEY (program_id, id)
) PARTITION BY RANGE (id);

-- A click never fails for want of a month.
CREATE TABLE clicks_other PARTITION OF clicks DEFAULT;

-- What was there becomes the part before a month that has not begun by any node's clock; where there was nothing, there is no such part.
DO $$
DECLARE
    next timestamptz := (date_trunc('month', (now() + interval '1 day') AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
    part text := 'clicks_before_' || to_char(next AT TIME ZONE 'UTC', 'YYYY_MM');
BEGIN
    IF NOT EXISTS (SELECT FROM clicks_undivided) THEN
        DROP TABLE clicks_undivided;
        RETURN;
    END IF;
    WITH ahead AS (DELETE FROM clicks_undivided WHERE id >= first_id_at(next) RETURNING *) INSERT INTO clicks SELECT * FROM ahead;
    EXECUTE format('ALTER TABLE clicks_undivided RENAME TO %I', part);
    EXECUTE format('ALTER INDEX clicks_undivided_pkey RENAME TO %I', part || '_pkey');
    EXECUTE format('ALTER TABLE clicks ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)', part, first_id_at(next));
END $$;

DROP FUNCTION first_id_at(timestamptz);
