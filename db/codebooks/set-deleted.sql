UPDATE codebooks SET deleted = ? WHERE id = ?
