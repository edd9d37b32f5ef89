SELECT path, note FROM files
WHERE installation = ? AND note IS NOT NULL AND area IN (SELECT value FROM json_each(?))
ORDER BY path
