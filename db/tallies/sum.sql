SELECT symbol, sum(count)
FROM files JOIN tallies ON file = files.id
WHERE installation = ?
GROUP BY symbol
