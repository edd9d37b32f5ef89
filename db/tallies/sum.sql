SELECT symbol, sum(count)
FROM files JOIN tallies ON file = files.id
WHERE installation = ? AND area IN (SELECT value FROM json_each(?))
GROUP BY symbol
