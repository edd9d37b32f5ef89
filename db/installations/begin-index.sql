UPDATE installations SET state = 'unfinished' WHERE id = ?
