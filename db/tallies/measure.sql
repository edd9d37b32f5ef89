-- The next modules by path, each with what it takes and how many of its symbols have no cost.
WITH
  costs (symbol, cost) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(:costs)),
  part AS MATERIALIZED (
    SELECT id, path FROM files
    -- 'unknown' is the encoding of what could not be read.
    WHERE installation = :installation AND path > :after AND encoding <> 'unknown'
    ORDER BY path LIMIT :most
  )
SELECT id, path, coalesce(sum(count * cost), 0), count(tallies.symbol) - count(cost)
FROM part
LEFT JOIN tallies ON file = id
LEFT JOIN costs ON costs.symbol = tallies.symbol
GROUP BY id
ORDER BY path
