WITH figures AS (
  SELECT
    session, count(*) AS attempts,
    count(*) FILTER (WHERE outcome = 'right') AS correct,
    sum(units) FILTER (WHERE outcome = 'right' AND speed IS NULL) AS keyed,
    -- What was keyed took its time, but who goes away does not key; what was sounded took as long as it sounds.
    sum(min(took, :idle) / 1000) FILTER (WHERE outcome = 'right' AND speed IS NULL) AS keying,
    sum(units) FILTER (WHERE outcome = 'right' AND speed IS NOT NULL) AS heard,
    sum(1.2 * units / speed) FILTER (WHERE outcome = 'right' AND speed IS NOT NULL) AS hearing
  FROM attempts GROUP BY session
)
SELECT
  day, count(*) AS sessions, coalesce(sum(attempts), 0) AS attempts, coalesce(sum(correct), 0) AS "right",
  coalesce(sum(keyed), 0) AS keyedUnits, coalesce(sum(keying), 0.0) AS keyedSeconds,
  coalesce(sum(heard), 0) AS heardUnits, coalesce(sum(hearing), 0.0) AS heardSeconds,
  sum(practised) AS practised
FROM practice_sessions LEFT JOIN figures ON session = id
WHERE exercise = coalesce(:exercise, exercise)
  AND (attempts > 0 OR practised > 0) -- who only listened practised too
GROUP BY day
ORDER BY day
