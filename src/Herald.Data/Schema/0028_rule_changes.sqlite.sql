-- On PostgreSQL this script has triggers that tell other nodes of changed rules; one file has one node.
SELECT 1;
