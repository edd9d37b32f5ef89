SELECT id, name, bytes, encoding, note, text FROM texts WHERE id = ?
