-- The next modules by path. 'unknown' is the encoding of what could not be read.
SELECT files.id, path, counts
FROM files JOIN tallies ON file = files.id
WHERE installation = ? AND path > ? AND encoding <> 'unknown'
ORDER BY path LIMIT ?
