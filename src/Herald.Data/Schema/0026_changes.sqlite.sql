-- The day's key under which addresses are hashed, the same after a restart; dropped when its day is over.
-- (On PostgreSQL this script also has triggers that tell other nodes of changes; one file has one node.)
CREATE TABLE address_keys (
    day TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT;
