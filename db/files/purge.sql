DELETE FROM files WHERE installation = ?
