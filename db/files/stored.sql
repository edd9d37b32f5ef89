SELECT path, size, modified FROM files WHERE installation = ?
