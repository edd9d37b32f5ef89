SELECT id, name, bytes, encoding, note FROM texts ORDER BY id DESC
