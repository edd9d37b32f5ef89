SELECT 1 FROM attempts WHERE session = ? AND number = ?
