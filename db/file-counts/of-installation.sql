SELECT path, size, counts FROM files JOIN file_counts ON file = files.id WHERE installation = ?
