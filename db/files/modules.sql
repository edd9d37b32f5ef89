SELECT id, installation, path, size, encoding, note FROM files WHERE installation = ? ORDER BY path
