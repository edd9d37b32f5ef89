INSERT OR IGNORE INTO texts (id, name, text, bytes, encoding, note) VALUES (?, ?, ?, ?, ?, ?)
