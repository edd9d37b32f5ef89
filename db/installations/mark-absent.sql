-- A folder that a person named is found by no search: it stays.
UPDATE installations SET present = 0
WHERE origin <> 'folder' AND id NOT IN (SELECT value FROM json_each(?))
