SELECT id FROM symbols
