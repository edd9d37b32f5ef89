UPDATE codebooks SET name = ? WHERE id = ?
