INSERT INTO codewords (codebook, symbol, count, code) VALUES (?, ?, ?, ?)
