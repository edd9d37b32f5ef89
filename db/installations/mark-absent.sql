UPDATE installations SET present = 0
WHERE id NOT IN (SELECT value FROM json_each(?))
