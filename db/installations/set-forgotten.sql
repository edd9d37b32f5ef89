UPDATE installations SET forgotten = ? WHERE id = ?
