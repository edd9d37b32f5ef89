INSERT INTO texts (name, text, bytes, encoding, note) VALUES (?, ?, ?, ?, ?)
