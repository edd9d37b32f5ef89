INSERT INTO codebooks (name, method, made_from, saved_at) VALUES (?, ?, ?, ?)
