SELECT symbol, count, code FROM codewords WHERE codebook = ?
