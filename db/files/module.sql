SELECT files.id, installation, path, size, encoding, note, library
FROM files JOIN installations ON installations.id = installation
WHERE files.id = ?
