SELECT symbol, sum(count)
FROM tallies
WHERE installation = ? AND area IN (SELECT value FROM json_each(?))
GROUP BY symbol
