INSERT INTO symbols (id, kind, text) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING
