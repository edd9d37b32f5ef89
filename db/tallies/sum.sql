SELECT symbol, sum(count)
FROM files JOIN tallies ON file = files.id
WHERE installation = ? AND area_of(path) IN (SELECT value FROM json_each(?))
GROUP BY symbol
