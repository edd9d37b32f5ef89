WITH tried AS (
  SELECT
    expected AS symbol, outcome = 'right' AS is_right,
    row_number() OVER (PARTITION BY expected ORDER BY session DESC, number DESC) AS age
  FROM attempts JOIN practice_sessions ON id = session
  WHERE expected IS NOT NULL AND exercise = coalesce(:exercise, exercise)
)
SELECT
  symbol, count(*) AS attempts, sum(is_right) AS "right",
  count(*) FILTER (WHERE age <= :recent) AS recentAttempts,
  sum(is_right) FILTER (WHERE age <= :recent) AS recentRight
FROM tried
GROUP BY symbol
