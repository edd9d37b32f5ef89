SELECT
  id, exercise, source, first_line AS firstLine, last_line AS lastLine, codebook, spacing, means,
  s.speed AS setSpeed, started_at AS startedAt, day, coalesce(ending, 'open') AS ending,
  symbols, practised,
  number, at, took, a.speed AS speed, expected, code, got, keyed, outcome, reason, taken_back AS takenBack
FROM attempts AS a JOIN practice_sessions AS s ON id = session
WHERE (session, number) > (:session, :number)
ORDER BY session, number
LIMIT :most
