-- Some of them may have been restored, or added again, meanwhile.
DELETE FROM installations
WHERE forgotten = 1 AND state = 'none' AND id IN (SELECT value FROM json_each(?))
