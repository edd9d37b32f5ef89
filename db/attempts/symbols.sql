-- Both times through the index by symbol: the latest attempts at each are looked up in it, not numbered over all.
WITH known AS (
  SELECT expected AS symbol, count(*) AS attempts, sum(outcome = 'right') AS "right"
  FROM attempts CROSS JOIN practice_sessions ON id = session
  WHERE expected IS NOT NULL AND exercise = coalesce(:exercise, exercise)
  GROUP BY expected
)
SELECT
  symbol, attempts, "right",
  min(attempts, :recent) AS recentAttempts,
  (
    SELECT sum(is_right) FROM (
      SELECT outcome = 'right' AS is_right
      FROM attempts CROSS JOIN practice_sessions ON id = session
      WHERE expected = symbol AND exercise = coalesce(:exercise, exercise)
      ORDER BY session DESC, number DESC
      LIMIT :recent
    )
  ) AS recentRight
FROM known
