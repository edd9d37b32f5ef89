-- 'unknown' is the encoding of what could not be read.
SELECT count(*), coalesce(sum(size), 0), coalesce(sum(triple_docstrings), 0), coalesce(sum(single_docstrings), 0)
FROM files
WHERE installation = ? AND encoding <> 'unknown' AND area IN (SELECT value FROM json_each(?))
