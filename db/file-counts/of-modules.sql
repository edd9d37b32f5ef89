SELECT file, counts FROM file_counts WHERE file IN (SELECT value FROM json_each(?))
