SELECT state = 'unfinished' FROM installations WHERE id = ?
