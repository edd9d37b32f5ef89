-- 'unknown' is the encoding of what could not be read.
SELECT id FROM files WHERE installation = ? AND encoding <> 'unknown' ORDER BY path
