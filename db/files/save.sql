INSERT INTO files (installation, path, size, modified, encoding, note, symbols)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (installation, path) DO UPDATE
SET size = excluded.size, modified = excluded.modified, encoding = excluded.encoding,
  note = excluded.note, symbols = excluded.symbols
RETURNING id
