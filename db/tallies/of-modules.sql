SELECT file, symbol, count FROM tallies WHERE file IN (SELECT value FROM json_each(?))
