SELECT expected, got, count(*) AS count
FROM attempts JOIN practice_sessions ON id = session
WHERE outcome = 'wrong' AND exercise = coalesce(:exercise, exercise)
GROUP BY expected, got
ORDER BY count DESC, expected, got
LIMIT :most
