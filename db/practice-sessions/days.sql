WITH figures AS (
  SELECT
    session, count(*) AS attempts,
    count(*) FILTER (WHERE outcome = 'right') AS correct,
    sum(units) FILTER (WHERE outcome = 'right') AS units,
    -- What was keyed took its time, but who goes away does not key; what was sounded took as long as it sounds.
    sum(iif(speed IS NULL, min(took, :idle) / 1000, 1.2 * units / speed)) FILTER (WHERE outcome = 'right') AS seconds
  FROM attempts GROUP BY session
)
SELECT
  day, count(*) AS sessions, coalesce(sum(attempts), 0) AS attempts, coalesce(sum(correct), 0) AS "right",
  coalesce(sum(units), 0) AS units, coalesce(sum(seconds), 0.0) AS seconds, sum(practised) AS practised
FROM practice_sessions LEFT JOIN figures ON session = id
WHERE exercise = coalesce(:exercise, exercise)
  AND (attempts > 0 OR practised > 0) -- who only listened practised too
GROUP BY day
ORDER BY day
