SELECT id, source, first_line AS firstLine, last_line AS lastLine, draft
FROM practice_sessions
WHERE draft IS NOT NULL
ORDER BY id
