SELECT counts
FROM files JOIN tallies ON file = files.id
WHERE installation = ? AND area IN (SELECT value FROM json_each(?))
