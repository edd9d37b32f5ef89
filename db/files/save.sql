INSERT INTO files
  (installation, path, area, size, modified, encoding, note, symbols, triple_docstrings, single_docstrings)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (installation, path) DO UPDATE
SET area = excluded.area, size = excluded.size, modified = excluded.modified, encoding = excluded.encoding,
  note = excluded.note, symbols = excluded.symbols,
  triple_docstrings = excluded.triple_docstrings, single_docstrings = excluded.single_docstrings
RETURNING id
