-- On PostgreSQL this script has a trigger that tells other nodes of revoked keys; one file has one node.
SELECT 1;
