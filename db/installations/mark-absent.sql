UPDATE installations SET present = id IN (SELECT value FROM json_each(?))
