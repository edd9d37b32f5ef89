DELETE FROM installations WHERE forgotten = 1 AND begun IS NULL AND indexed_at IS NULL
