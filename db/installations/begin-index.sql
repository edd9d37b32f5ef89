UPDATE installations SET state = 'unfinished', forgotten = 0 WHERE id = ?
