DELETE FROM installations WHERE forgotten = 1 AND state = 'none'
