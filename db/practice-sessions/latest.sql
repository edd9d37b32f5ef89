SELECT
  id, exercise, source, first_line AS firstLine, last_line AS lastLine, codebook, spacing, means,
  practice_sessions.speed AS speed, symbols, started_at AS startedAt, day, coalesce(ending, 'open') AS ending,
  practised, count(number) AS attempts, count(*) FILTER (WHERE outcome = 'right') AS "right"
FROM practice_sessions LEFT JOIN attempts ON session = id
WHERE exercise = coalesce(:exercise, exercise)
  AND (number IS NOT NULL OR practised > 0)
GROUP BY id
ORDER BY id DESC
LIMIT :most
