DELETE FROM texts WHERE id = ?
