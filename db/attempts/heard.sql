SELECT attempts.speed AS speed, outcome = 'right' AS isRight
FROM practice_sessions CROSS JOIN attempts ON session = id
WHERE exercise = 'drill' AND attempts.speed IS NOT NULL
ORDER BY id DESC, number DESC
LIMIT :most
