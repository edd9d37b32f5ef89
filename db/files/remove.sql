DELETE FROM files WHERE installation = ? AND path = ?
